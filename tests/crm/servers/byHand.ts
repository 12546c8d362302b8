/** What is left of a note once somebody has corrected it where only text can be typed: its words and its line breaks. */

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Its `textContent`, as editors fill themselves with it: paragraphs run into each other. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => SIGNS[name] ?? '');

export const textOfMarkdown = (text: string): string =>
  text
    .replace(/(?<!\\)\[([^\]]*)\]\([^()]*\)/g, '$1')
    .replaceAll('**', '')
    .replace(/\\([^\w\s])/g, '$1');

/** By the pencil of an Odoo up to 18, as a running one saved it. */
export const pencilled = (body: string): string => {
  const text = textOfHtml(body).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
  return `<span>${text}<span class="o-mail-Message-edited"></span></span>`;
};
