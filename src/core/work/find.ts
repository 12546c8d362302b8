/** Finding a handoff by account, person or text, letter by letter, among thousands. */
import * as z from 'zod';
import { FIELD_KEYS } from '../brief/fields.ts';
import { valuesOf } from '../handoff/handoff.ts';
import { nextStepOf } from '../handoff/nextStep.ts';
import { contentOf } from '../handoff/registers.ts';
import { type Summary, summarySchema } from './summary.ts';

/** A summary with its words as they are compared: small letters, no accents. */
export interface Findable {
  summary: Summary;
  account: string;
  people: string;
  text: string;
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** The six fields and what was agreed, a line each. */
function textOf(summary: Summary): string {
  const { brief, registers } = summary;
  const agreed = nextStepOf(summary)?.text ?? registers['nextStep']?.value;
  return [...FIELD_KEYS.map((key) => brief[key]), typeof agreed === 'string' ? agreed : ''].filter((part) => part.trim()).join('\n');
}

export const findable = (summary: Summary): Findable => ({
  summary,
  account: fold(summary.account),
  people: fold(summary.people.join('\n')),
  text: fold(textOf(summary)),
});

export const foundSchema = z.object({
  summary: summarySchema,
  by: z.enum(['account', 'person', 'text']),
  /** What stands where it was found: the person, or the line of the brief; empty where the account says it. */
  where: z.string(),
});
export type Found = z.infer<typeof foundSchema>;

/** How near: the account begins so, has a word that begins so, says it somewhere; then people; then the text. */
const WEIGHT = { begins: 0, word: 1, within: 2, person: 3, text: 4 } as const;

function weightIn({ account, people, text }: Findable, word: string): number | null {
  const at = account.indexOf(word);
  if (at === 0) return WEIGHT.begins;
  if (at > 0) return account.includes(` ${word}`) ? WEIGHT.word : WEIGHT.within;
  if (people.includes(word)) return WEIGHT.person;
  return text.includes(word) ? WEIGHT.text : null;
}

/** Every word has to stand somewhere. The farthest of them says how near it is. */
function weightOf(one: Findable, words: readonly string[]): number | null {
  let weight = 0;
  for (const word of words) {
    const found = weightIn(one, word);
    if (found === null) return null;
    weight = Math.max(weight, found);
  }
  return weight;
}

const ABOUT = 60;

/** A few words round the place. */
function around(text: string, word: string): string {
  const line = text.split('\n').find((one) => fold(one).includes(word)) ?? '';
  const at = fold(line).indexOf(word);
  const from = at <= ABOUT ? 0 : line.indexOf(' ', at - ABOUT) + 1;
  const part = line.slice(from, at + word.length + ABOUT);
  return `${from > 0 ? '… ' : ''}${part}${from + part.length < line.length ? ' …' : ''}`;
}

function foundBy({ summary }: Findable, words: readonly string[], weight: number): Found {
  if (weight <= WEIGHT.within) return { summary, by: 'account', where: '' };
  const word = words.find((one) => !fold(summary.account).includes(one)) ?? '';
  const person = weight === WEIGHT.person ? summary.people.find((name) => fold(name).includes(word)) : undefined;
  return person ? { summary, by: 'person', where: person } : { summary, by: 'text', where: around(textOf(summary), word) };
}

/** The nearest first; of those that are as near, what is still open, then by account. At most `most`; nothing for nothing. */
export type Finder = (query: string, most: number) => Found[];

/** Whatever has all of `words` has all of those before, too. */
const isNarrower = (words: readonly string[], before: readonly string[]): boolean =>
  before.every((one) => words.some((word) => word.includes(one)));

/** Put in order once, not for each letter; and a letter more looks only through what the ones before it had found. */
export function finderOf(all: Iterable<Findable>): Finder {
  const inOrder = [...all].sort((a, b) => b.summary.open - a.summary.open || COMPARE(a.account, b.account));
  let before: { words: readonly string[]; hits: readonly Findable[] } | null = null;
  return (query, most) => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const hits: Findable[] = [];
    const byWeight = Object.values(WEIGHT).map((): Findable[] => []);
    for (const one of before && isNarrower(words, before.words) ? before.hits : inOrder) {
      const weight = weightOf(one, words);
      if (weight === null) continue;
      hits.push(one);
      byWeight[weight]?.push(one);
    }
    before = { words, hits };
    const nearest = byWeight.flatMap((ones, weight) => ones.slice(0, most).map((one) => ({ one, weight })));
    return nearest.slice(0, most).map(({ one, weight }) => foundBy(one, words, weight));
  };
}

const COMPARE = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Open handoffs of one account, by the name that the CRM gives it or by its address. */
export function ofAccount(open: readonly Summary[], account: { name?: string | undefined; domain?: string | undefined }): Summary[] {
  const name = fold(account.name ?? '').trim();
  const domain = fold(account.domain ?? '').trim();
  return open.filter((summary) => {
    const { facts } = contentOf(valuesOf(summary));
    const isNamed = name !== '' && fold(summary.account).trim() === name;
    return isNamed || (domain !== '' && fold(facts.domain ?? '').trim() === domain);
  });
}
