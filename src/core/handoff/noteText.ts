/** The note as it is sent to a CRM: as HTML, as Markdown, or as plain text, whatever that CRM takes. Its last line links to the record itself, with its tag. */
import type { CrmNote } from './crmNote.ts';
import { ENDS, lastLine, REPLACES } from './keepNote.ts';
import type { NotePart } from './note.ts';

/** What is left of a second one that may not be taken away. */
export const STANDS_ELSEWHERE = 'The handoff brief stands in another note of this record.';

export interface NoteText {
  note: CrmNote;
  /** Stands to be read too: an editor of plain text leaves no link. */
  tag: string;
  /** Address of the record with the tag in it: the sanitisers of all CRMs keep links. */
  link: string;
  isReplacing?: boolean;
}

/** Without what no CRM takes: characters that XML and databases refuse, and halves of a character. */
const clean = (text: string): string => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ').replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
const partsOf = ({ parts }: CrmNote): NotePart[] => parts.map(({ name, lines }) => ({ name: clean(name), lines: lines.map(clean) }));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Well formed as XHTML too. */
export function noteHtml({ note, tag, link, isReplacing = false }: NoteText): string {
  const before = isReplacing ? [`<p>${REPLACES}</p>`] : [];
  const told = partsOf(note).map(({ name, lines }) => `<p><strong>${escaped(name)}</strong><br/>${lines.map(escaped).join('<br/>')}</p>`);
  return [...before, ...told, `<p><a href="${escaped(link)}">${lastLine(tag)}</a></p>`].join('');
}

/** With a word joiner in it a tag is none, and reads as it was written. */
const withoutTags = (text: string): string => text.replace(/<(?=[a-z/!?])/gi, '<\u2060');

/** Whose name EspoCRM finds behind an `@` is told of the note. In an e-mail address nothing is put there, so that it can be copied. */
const withoutMentions = (text: string): string =>
  text.replace(/[\p{L}\p{N}_]@(?=[\p{L}\p{N}-]+\.[\p{L}\p{N}])|@(?=[\w@.-])/gu, (found) => (found === '@' ? '@\u2060' : found));

/** What would be a mark-up stands as it was written. Code marks cannot be escaped everywhere. */
const plainIn = (line: string): string =>
  withoutMentions(withoutTags(line.trim()))
    .replaceAll('`', "'")
    .replace(/[\\*_[\]~|]/g, '\\$&')
    .replace(/^([#+>=-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** A list stays a list. */
const lineIn = (line: string): string => (line.startsWith('- ') ? `- ${plainIn(line.slice(2))}` : plainIn(line));

export function noteMarkdown({ note, tag, link, isReplacing = false }: NoteText): string {
  const before = isReplacing ? [REPLACES] : [];
  const told = partsOf(note).map(({ name, lines }) => `**${plainIn(name)}**\n${lines.map(lineIn).join('\n')}`);
  return [...before, ...told, `[${lastLine(tag)}](${link})`].join('\n\n');
}

/** Some CRMs that take text only show HTML all the same. */
export function notePlain({ note, link, isReplacing = false }: NoteText): string {
  const before = isReplacing ? [REPLACES] : [];
  const told = partsOf(note).map(({ name, lines }) => [name, ...lines].map(withoutTags).join('\n'));
  return [...before, ...told, `${link}\n${ENDS}`].join('\n\n');
}

const CUT = ' …';
const LONGEST = 16_000;

/** As `render` makes it, in `most` characters: where the CRM takes no more, the longest lines are cut first. */
export function noteWithin(most: number, render: (text: NoteText) => string, text: NoteText): string {
  let whole = render(text);
  for (let longest = LONGEST; whole.length > most && longest > 8; longest = Math.floor(longest / 2)) {
    const cut = (line: string): string => (line.length > longest ? line.slice(0, longest) + CUT : line);
    const parts = text.note.parts.map(({ name, lines }) => ({ name: cut(name), lines: lines.map(cut) }));
    whole = render({ ...text, note: { ...text.note, parts } });
  }
  return whole;
}
