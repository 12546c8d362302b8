/** Amounts of money in a sentence. */
import { countAt } from './numbers.ts';
import type { Word } from './text.ts';

/** Signs and words for money; some stand for several currencies. */
const CURRENCIES: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  eur: ['EUR'],
  euro: ['EUR'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'],
  usd: ['USD'],
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
  buck: ['USD', 'CAD', 'AUD', 'NZD'],
  '£': ['GBP'],
  gbp: ['GBP'],
  quid: ['GBP'],
  pound: ['GBP'],
  chf: ['CHF'],
  franc: ['CHF'],
  '¥': ['JPY', 'CNY'],
  jpy: ['JPY'],
  yen: ['JPY'],
  '₹': ['INR'],
  inr: ['INR'],
  rupee: ['INR'],
  sek: ['SEK'],
  nok: ['NOK'],
  dkk: ['DKK'],
  pln: ['PLN'],
  cad: ['CAD'],
  aud: ['AUD'],
};

export interface Money {
  value: number;
  /** Any of these may be meant. */
  currencies: readonly string[];
  /** Indexes of its first and last word. */
  from: number;
  to: number;
}

export function moneyIn(sentence: readonly Word[]): Money[] {
  const found: Money[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    const count = sentence[at]?.kind === 'number' ? countAt(sentence, at) : null;
    if (!count) continue;
    const word = sentence[at];
    const before = CURRENCIES[sentence[at - 1]?.stem ?? ''];
    const glued = CURRENCIES[word?.unit ?? ''];
    const behind = CURRENCIES[sentence[count.to + 1]?.stem ?? ''];
    const currencies = before ?? glued ?? behind;
    if (!currencies) continue;
    found.push({ value: count.value, currencies, from: before ? at - 1 : at, to: before || glued ? count.to : count.to + 1 });
  }
  return found;
}
