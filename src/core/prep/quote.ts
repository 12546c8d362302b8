/** The buyer's own words, apart from what was written round them. */

export interface Words {
  /** Without quotation marks; null where the text quotes nobody. */
  quote: string | null;
  rest: string;
}

const QUOTE = /[“"„«]([^“”"„«»]{8,400})[”"“»]/;

/** Takes the first quotation out of a text, so that it can stand large. */
export function wordsOf(text: string): Words {
  const found = QUOTE.exec(text);
  if (!found?.[1]) return { quote: null, rest: text.trim() };
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/\s+/g, ' ').trim();
  return { quote: found[1].trim(), rest: rest.replace(/^[.,;:]\s*/, '') };
}
