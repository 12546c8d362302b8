/** Notes as one writes them in a mail. */

/** The dots of shorthand would end sentences. */
const SPELLED: Record<string, string> = {
  'e.g': 'for example',
  'i.e': 'that is',
  w: 'with',
  'w/': 'with',
  'w/o': 'without',
  re: 'about',
  incl: 'including',
  excl: 'excluding',
  approx: 'about',
  ca: 'about',
};
const DOTTED = /(?<![\p{L}\p{N}])(incl|excl|approx|appr|resp|min|mins|max|hrs|ca|vs|etc|nr|est|e\.g|i\.e|re|w)\.(?!\p{L})/giu;
const SLASHED = /(?<![\p{L}\p{N}])(w\/o?)\s*/giu;

export const spelledOut = (text: string): string =>
  text
    .replace(SLASHED, (_, short: string) => `${SPELLED[short.toLowerCase()] ?? short} `)
    .replace(DOTTED, (_, short: string) => SPELLED[short.toLowerCase()] ?? short);

/** One sign of punctuation at a time, with a space behind it and none before. */
export const tidied = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/\.{2,}/gu, '…')
    .replace(/\s+(?=[.,;:!?…])/gu, '')
    .replace(/([.,;:!?…])[.,;:!?…]+/gu, '$1')
    .replace(/([,;])(?=\p{L})/gu, '$1 ');
