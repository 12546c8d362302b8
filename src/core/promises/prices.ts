import { namesIn, type PriceFact } from '../settings/facts.ts';
import { type Money, moneyIn } from './money.ts';
import { numberOf } from './numbers.ts';
import { type Compare, capital, type Told, wordsAround } from './promise.ts';
import { isOpen, isTheirs } from './stance.ts';
import { distance, type Place, partAround, placesOf, stemsOf, type Word } from './text.ts';

const MONTHLY = stemsOf('month,monthly,mo,monat,mois');
const YEARLY = stemsOf('year,yearly,yr,annual,annually,annum,pa,jahr,an');

/** Words between an amount and what it is the price of. */
const NEAR = 8;
/** Behind an amount its period stands, if any. */
const PERIOD_NEAR = 6;
/** What is said rounded is not said wrong. */
const ROUNDING = 0.01;

interface Meant {
  price: PriceFact;
  /** Where it is named. */
  place: Place;
  /** How far from the amount it is named; by its whole name or by its unit. */
  far: number;
  byName: boolean;
  /** "25 seats": the amount is for so many. */
  units: number;
}

function meantBy(sentence: readonly Word[], money: Money, price: PriceFact): Meant | null {
  const places = [
    ...namesIn(price.name).flatMap((name) => placesOf(sentence, name).map((place) => ({ ...place, byName: true }))),
    ...namesIn(price.unit).flatMap((unit) => placesOf(sentence, unit).map((place) => ({ ...place, byName: false }))),
  ];
  let nearest: Meant | null = null;
  for (const { from, to, byName } of places) {
    const far = to < money.from ? distance(sentence, to, money.from) : distance(sentence, money.to, from);
    if (far > NEAR || (nearest && nearest.far <= far)) continue;
    const before = sentence[from - 1];
    const count = !byName && from - 1 > money.to && before?.kind === 'number' && before.unit === '' ? numberOf(before.norm) : null;
    nearest = { price, place: { from, to }, far, byName, units: count && count > 1 ? count : 1 };
  }
  return nearest;
}

/** What is paid for a period, in every way the words may mean. */
function amountsOf(sentence: readonly Word[], money: Money, { price, units }: Meant): number[] {
  const one = money.value / units;
  const behind = sentence.slice(money.to + 1, money.to + 1 + PERIOD_NEAR);
  const isYearly = behind.some(({ stem }) => YEARLY.has(stem));
  const isMonthly = behind.some(({ stem }) => MONTHLY.has(stem));
  if (price.per === 'once' || (!isYearly && !isMonthly))
    return price.per === 'month' ? [one, one / 12] : price.per === 'year' ? [one, one * 12] : [one];
  if (price.per === 'month') return [isMonthly ? one : one / 12];
  return [isYearly ? one : one * 12];
}

const figure = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });

export function priceInWords({ amount, currency, unit, per }: PriceFact): string {
  const each = namesIn(unit)[0];
  return `${currency} ${figure(amount)}${each ? ` a ${each}` : ''}${per === 'once' ? '' : ` a ${per}`}`;
}

function fits(amount: number, price: PriceFact, discount: number): boolean {
  const least = price.amount * (1 - discount / 100);
  return amount >= least * (1 - ROUNDING) && amount <= price.amount * (1 + ROUNDING);
}

/** Those the amount may be the price of: named ones first, else the nearest. */
function candidates({ facts }: Told, sentence: readonly Word[], money: Money): Meant[] {
  const meant = facts.prices
    .filter(({ currency }) => money.currencies.includes(currency))
    .flatMap((price) => meantBy(sentence, money, price) ?? []);
  const named = meant.filter(({ byName }) => byName);
  const all = named.length > 0 ? named : meant;
  const nearest = Math.min(...all.map(({ far }) => far));
  return all.filter(({ far }) => far === nearest);
}

/** A price that was told, against the list. A discount that may be given makes a lower one true. */
export const prices: Compare = (told) =>
  told.sentences.flatMap((sentence) =>
    moneyIn(sentence).flatMap((money) => {
      const part = partAround(sentence, money.from);
      if (isOpen(part) || isTheirs(part)) return [];
      const meant = candidates(told, sentence, money);
      const first = meant[0];
      if (!first) return [];
      const agrees = meant.some((one) =>
        amountsOf(sentence, money, one).some((amount) => fits(amount, one.price, told.facts.discount ?? 0)),
      );
      const list = meant.map(({ price }) => `${namesIn(price.name)[0]}: ${priceInWords(price)}`).join('; ');
      return [{ about: 'price' as const, ...wordsAround(told.text, sentence, money, first.place), agrees, fact: `${capital(list)}.` }];
    }),
  );
