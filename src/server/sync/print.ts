/** What is sent is known again by how it was sent: each release reads other parts of it than the one before. */
import { hashOf } from '../auth/secrets.ts';

export interface Print {
  /** As it is kept. */
  hash: string;
  /** Whether this is the hash of the same, in whatever order its parts came, kept by this release or by one before. */
  fits(kept: string): boolean;
}

/** Lists and objects within each other that are looked at; what is read of an operation has fewer. Without a bound they overflow the stack. */
const DEPTH = 64;

/** Of a push and of each of its operations. `sent` are these as they came, `read` what this release reads of them. */
export function printsOf(sent: readonly unknown[], read: readonly unknown[]): { whole: Print; each: Print[] } {
  const texts = sent.map((one) => inOrder(one, 0));
  return { whole: printOf(`[${texts.join()}]`, read), each: texts.map((text, index) => printOf(text, read[index])) };
}

function printOf(text: string, read: unknown): Print {
  const hash = hashOf(text);
  // Releases before this one kept the hash of what they read.
  return { hash, fits: (kept) => kept === hash || kept === hashOf(JSON.stringify(read)) };
}

function inOrder(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (depth === DEPTH) return '0';
  if (Array.isArray(value)) return `[${value.map((part) => inOrder(part, depth + 1)).join()}]`;
  const parts = value as Record<string, unknown>;
  let text = '';
  for (const name of Object.keys(parts).sort()) text += `,${JSON.stringify(name)}:${inOrder(parts[name], depth + 1)}`;
  return `{${text.slice(1)}}`;
}
