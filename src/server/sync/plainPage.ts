/** A page for devices that do not take it packed. */
import type { Page } from './pull.ts';

export interface PlainPage {
  /** One JSON object, a `Pulled`. */
  text: string;
  /** Handoffs whose rows in the store are damaged, so that they are no JSON. */
  unreadable: number;
}

/** Nobody reads a row on its way here: one that is damaged would take the whole page with it, and its device would never get past. */
export function plainPage({ frame, handoffs }: Page): PlainPage {
  const texts = handoffs.map(({ text }) => text.join(''));
  const readable = texts.filter(isJson);
  return { text: `${JSON.stringify(frame).slice(0, -1)},"handoffs":[${readable.join()}]}`, unreadable: texts.length - readable.length };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
