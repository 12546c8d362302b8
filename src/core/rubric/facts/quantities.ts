import { T } from '../reading/lexicon.ts';
import { is, type Reading, type Word } from '../reading/reading.ts';
import type { Fact } from './fact.ts';

export type Measure = 'money' | 'share' | 'time' | 'count' | 'date' | 'year' | 'ordinal' | 'bare';

/** A number and what it measures. */
export interface Quantity extends Fact {
  measure: Measure;
  /** Counts what the company is (staff, sites, age), not what goes wrong. */
  attribute: boolean;
  /** Time of people at work, a cost by itself. */
  ofPeople: boolean;
}

const SCALES = new Set(['k', 'm', 'mn', 'mio', 'mrd', 'bn', 'b', 'mil', 'cr', 'tsd', 'mill', 'lakh', 'crore']);
const TIME_UNITS = new Set([
  'h',
  'hr',
  'hrs',
  'min',
  'mins',
  'd',
  'wk',
  'wks',
  'w',
  'mo',
  'y',
  'yr',
  'yrs',
  's',
  'days',
  'weeks',
  'months',
]);
const ORDINALS = new Set(['st', 'nd', 'rd', 'th']);
const ATTRIBUTE_REACH = 3;
const CURRENCY_SIGN = /^\p{Sc}$/u;

/** Every quantity of the text, with number words and fractions. */
export function quantities(reading: Reading): Quantity[] {
  const found: Quantity[] = [];
  const { words } = reading;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    if (word.kind === 'number') {
      const end = endOfRange(words, i);
      const quantity = numeral(words, i, end);
      found.push(quantity);
      i = Math.max(end, is(words[quantity.to], T.scale) ? quantity.to : end);
    } else if (is(word, T.currency) && words[i + 1]?.kind !== 'number' && words[i - 1]?.kind !== 'number' && word.inPhrase) {
      const from = i;
      while (words[i + 1]?.inPhrase && is(words[i + 1], T.currency)) i += 1;
      found.push({ from, to: i, measure: 'money', attribute: false, ofPeople: false });
    } else if (is(word, T.fraction)) {
      const from = i;
      while (is(words[i + 1], T.fraction)) i += 1;
      found.push({ from, to: i, measure: 'share', attribute: false, ofPeople: false });
    } else if (is(word, T.numberWord) && word.norm !== 'one') {
      const quantity = numeral(words, i, i);
      found.push(quantity);
      i = quantity.to;
    } else if (word.norm === 'a' || word.norm === 'an') {
      const next = words[i + 1];
      if (next && /^(hour|hours|day|week|month|fte|dozen|million)$/.test(next.norm) && !is(words[i - 1], T.frequency) && isSpan(words, i)) {
        found.push({ from: i, to: i + 1, measure: 'time', attribute: false, ofPeople: next.norm !== 'month' });
      }
    } else if (word.norm === 'twice' || word.norm === 'thrice')
      found.push({ from: i, to: i, measure: 'count', attribute: false, ofPeople: false });
  }
  return found;
}

/** "takes a week" is a span, "four hours a week" is a rate. */
function isSpan(words: Word[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 3); k -= 1) {
    const word = words[k] as Word;
    if (word.kind === 'number' || is(word, T.numberWord) || is(word, T.duration) || word.norm === 'twice' || word.norm === 'once')
      return false;
  }
  const before = words[i - 1];
  return (
    before !== undefined &&
    before.kind === 'word' &&
    /^(take|takes|took|costs|cost|spend|spends|lose|loses|waste|wastes|half|needs|waits|wait|about|for|than|within|every|eats|up|is|after|lasts)$/.test(
      before.norm,
    )
  );
}

function endOfRange(words: Word[], i: number): number {
  const next = words[i + 1];
  if (next?.kind === 'number' && next.joined) return i + 1;
  if (next && (next.norm === 'to' || next.norm === '–' || next.norm === '-') && words[i + 2]?.kind === 'number') return i + 2;
  return i;
}

function numeral(words: Word[], from: number, end: number): Quantity {
  const word = words[from] as Word;
  const last = words[end] as Word;
  const before = words[from - 1];
  let to = end;
  let next = words[to + 1];
  let scaled = SCALES.has(last.unit);
  if (next && is(next, T.scale) && next.kind === 'word') {
    scaled = true;
    to += 1;
    next = words[to + 1];
  }
  const at = (measure: Measure, extra: Partial<Quantity> = {}): Quantity => ({
    from,
    to,
    measure,
    attribute: false,
    ofPeople: false,
    ...extra,
  });
  if (before && (CURRENCY_SIGN.test(before.norm) || (is(before, T.currency) && before.kind === 'word')))
    return at('money', { from: from - 1, attribute: turnover(words, from, to) });
  if (next && (CURRENCY_SIGN.test(next.norm) || (is(next, T.currency) && !is(next, T.fraction))))
    return at('money', { to: to + 1, attribute: turnover(words, from, to) });
  if (is(last, T.currency) || /^(eur|usd|gbp|chf|inr)$/.test(last.unit)) return at('money', { attribute: turnover(words, from, to) });
  if (next && (next.norm === '%' || is(next, T.fraction))) return at('share', { to: to + 1 });
  if (
    /^(of|in)$/.test(next?.norm ?? '') &&
    (words[to + 2]?.kind === 'number' || is(words[to + 2], T.numberWord) || /^(every|ten|all)$/.test(words[to + 2]?.norm ?? ''))
  )
    return at('share', { to: to + 2 });
  if (ORDINALS.has(last.unit)) return at('ordinal');
  if (isDate(word)) return at('date');
  if (TIME_UNITS.has(last.unit) && !scaled) return at('time', { ofPeople: last.unit.startsWith('h') || isWorkOf(words, to) });
  const unitAt = is(next, T.duration)
    ? to + 1
    : is(words[to + 2], T.duration) && (is(next, T.common) || is(next, T.department)) && words[to + 2]?.norm !== 'd'
      ? to + 2
      : -1;
  if (unitAt > 0 && (words[unitAt] as Word).clause === word.clause) {
    const unit = (words[unitAt] as Word).norm;
    return at('time', {
      to: unitAt,
      ofPeople:
        /^(h|hr|hrs|hour|hours|fte|ftes|shift|shifts|weekend|weekends|evening|evenings|stunden)$/.test(unit) || isWorkOf(words, unitAt),
    });
  }
  if (isYear(word) && !scaled && end === from) return at('year');
  const noun = nounAfter(words, to);
  if (scaled && (noun === null || !countsThings(noun))) return at('money');
  if (noun === null && isRate(words, to)) return at('count');
  if (noun === null && word.kind === 'number') return at('bare');
  const worker = noun !== null && /^(people|ppl|fte|ftes|accountants|clerks|temps|heads|planners|persons)$/.test(noun.norm);
  return at('count', { attribute: noun !== null && is(noun, T.attribute) && !worker, ofPeople: worker });
}

/** "12 a week", "3 per shift". */
const isRate = (words: Word[], at: number) =>
  /^(a|per|each|every)$/.test(words[at + 1]?.norm ?? '') &&
  /^(hour|day|week|month|year|quarter|shift|night|order|wk)$/.test(words[at + 2]?.norm ?? '');

/** "31k students" counts, "22k left" is money. */
const countsThings = (noun: Word) => noun.norm.endsWith('s') || is(noun, T.attribute) || is(noun, T.worker);

/** "€40M revenue", "a €3bn group": what they are, not what it costs. */
function turnover(words: Word[], from: number, to: number): boolean {
  for (let k = Math.max(0, from - 3); k <= to + 3; k += 1) {
    const word = words[k];
    if (!word || k === from) continue;
    if (/^(turnover|group|company|business|arr|valuation|umsatz)$/.test(word.norm)) return true;
    if (word.norm === 'revenue' && words[k - 1]?.norm !== 'lost' && words[k - 1]?.norm !== 'missed') return true;
  }
  return false;
}

function isWorkOf(words: Word[], at: number): boolean {
  for (let k = Math.max(0, at - 5); k <= at + 6; k += 1)
    if (
      words[k] &&
      /^(people|person|fte|clerk|clerks|planner|planners|nurse|nurses|engineer|engineers|accountant|accountants|staff|team|assistant|overtime|man|working|spend|spends|spent)$/.test(
        (words[k] as Word).norm,
      )
    )
      return true;
  return false;
}

function nounAfter(words: Word[], at: number): Word | null {
  let noun: Word | null = null;
  for (let k = at + 1; k <= at + ATTRIBUTE_REACH; k += 1) {
    const word = words[k];
    if (!word || word.clause !== (words[at] as Word).clause || word.kind !== 'word') break;
    if (is(word, T.attribute)) return word;
    if (is(word, T.glue) && word.norm !== 'of') break;
    noun ??= word.norm === 'of' ? null : word;
  }
  return noun;
}

const inRange = (value: string | undefined, least: number, most: number) => {
  const n = Number(value);
  return value !== undefined && value !== '' && n >= least && n <= most;
};

/** 2026-03-12, 15.10., 1.9.2026, 6/12, 06/12/2026. */
export function isDate(word: Word): boolean {
  if (word.kind !== 'number' || word.unit !== '') return false;
  const iso = word.norm.split('-');
  if (iso.length >= 2 && iso[0]?.length === 4) return inRange(iso[1], 1, 12);
  const dotted = word.norm.endsWith('.') || word.norm.split('.').length === 3 ? word.norm.replace(/\.$/, '').split('.') : [];
  const parts = dotted.length > 1 ? dotted : word.norm.split('/');
  if (parts.length < 2 || parts.length > 3) return dateOfTwo(word.norm);
  return (inRange(parts[0], 1, 31) && inRange(parts[1], 1, 12)) || (inRange(parts[0], 1, 12) && inRange(parts[1], 1, 31));
}

/** "22.04" has a leading zero where a decimal would have none. */
function dateOfTwo(norm: string): boolean {
  const parts = norm.split('.');
  return parts.length === 2 && parts[1]?.length === 2 && parts[1].startsWith('0') && inRange(parts[0], 1, 31) && inRange(parts[1], 1, 12);
}

export function isYear(word: Word): boolean {
  return word.kind === 'number' && word.unit === '' && /^(19|20)\d\d$/.test(word.norm);
}
