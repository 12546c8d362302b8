/** What a reply of a CRM's API means, by its status: most vendors agree. What one does otherwise, its connector looks at first. */
import type * as z from 'zod';
import type { Answered, Refusal, Trouble } from '../../core/handoff/crmNote.ts';
import type { Reply } from './contract.ts';

/** Characters of a CRM's own words that are kept. */
const WORDS_MAX = 300;

/** Of an answer's body, the sentence for people; undefined where there is none. */
export type WordsIn = (body: unknown) => string | undefined;

const BY_STATUS: ReadonlyMap<number, Trouble> = new Map([
  [401, 'signed-out'],
  [403, 'no-right'],
  [404, 'gone'],
  [408, 'unreachable'],
  [410, 'gone'],
  [425, 'busy'],
  [429, 'busy'],
  [503, 'busy'],
]);

function troubleOf(status: number): Trouble {
  if (status === 0) return 'unreachable';
  if (status < 400) return 'changed';
  return BY_STATUS.get(status) ?? (status >= 500 ? 'unreachable' : 'refused');
}

/** On one line. */
const short = (words: string): string =>
  words
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, WORDS_MAX);

export function refusalOf(
  { status, body, afterMs, hide = (words) => words }: Reply,
  wordsIn: WordsIn = () => undefined,
  trouble = troubleOf(status),
): Refusal {
  const words = short(hide(wordsIn(body) ?? ''));
  return { ok: false, trouble, ...(words && { words }), ...(afterMs !== undefined && { afterMs }) };
}

export const answered = (reply: Reply, wordsIn?: WordsIn): Answered<unknown> =>
  reply.status >= 200 && reply.status < 300 ? { ok: true, value: reply.body } : refusalOf(reply, wordsIn);

/** What a schema does not take is an answer that this version does not know. */
export function readBy<T>(answer: Answered<unknown>, schema: z.ZodType<T>): Answered<T> {
  if (!answer.ok) return answer;
  const parsed = schema.safeParse(answer.value);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, trouble: 'changed' };
}
