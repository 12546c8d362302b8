/** Whether a page shows what the CRM's own API told, only less exactly: rounded, shortened, or not at all. */
import type { Facts } from './record.ts';
import { sameValue } from './values.ts';

export type FactName = Exclude<keyof Facts, 'read'>;

const wordsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
const cut = (text: string): string => text.trimEnd().replace(/(?:…|\.{3})$/, '');

/** The same words in the same order, some of them left out, or what stands before three dots. */
function isShortened(shown: string, told: string): boolean {
  const start = cut(shown);
  if (start !== shown.trimEnd() && wordsOf(told).join(' ').startsWith(wordsOf(start).join(' '))) return true;
  const left = wordsOf(told);
  return wordsOf(shown).every((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(0, at + 1);
    return at >= 0;
  });
}

type Amount = NonNullable<Facts['amount']>;

/** Cents are what pages leave out. Longer roundings are another amount: 14,000 is not 10,000. */
const isRounded = (shown: Amount, told: Amount): boolean =>
  Math.abs(shown.value - told.value) < 1 && (shown.currency === undefined || shown.currency === told.currency);

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');
const minuteOf = (text: string): number => Math.floor(Date.parse(text) / 60_000);
const sameMinute = (shown: string, told: string): boolean => minuteOf(shown) === minuteOf(told);
const sameWord = (shown: string, told: string): boolean => wordsOf(shown).join(' ') === wordsOf(told).join(' ');

type Attendees = NonNullable<Facts['attendees']>;
const sameNames = (shown: Attendees, told: Attendees): boolean =>
  shown.length === told.length && shown.every(({ name }, at) => isShortened(name, told[at]?.name ?? ''));

/** Another stage may have but a word less, another address but a letter: only names are shortened. */
const HOW: { readonly [N in FactName]?: (shown: NonNullable<Facts[N]>, told: NonNullable<Facts[N]>) => boolean } = {
  title: isShortened,
  account: isShortened,
  contact: isShortened,
  contactTitle: isShortened,
  owner: isShortened,
  industry: isShortened,
  domain: sameWord,
  email: sameWord,
  ownerEmail: sameWord,
  stage: sameWord,
  // A page may show it as it is called at home: 0415 555 013 is +61 415 555 013.
  phone: (shown, told) => digitsOf(told).endsWith(digitsOf(shown)),
  amount: isRounded,
  booked: sameMinute,
  qualified: sameMinute,
  meetingStart: sameMinute,
  attendees: sameNames,
};

export function tellsLess(name: FactName, shown: unknown, told: unknown): boolean {
  if (shown === undefined || sameValue(shown, told)) return true;
  const how = HOW[name] as ((shown: unknown, told: unknown) => boolean) | undefined;
  return how?.(shown, told) === true;
}
