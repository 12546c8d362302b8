import { T } from '../reading/lexicon.ts';
import { is, type Reading, type Word } from '../reading/reading.ts';
import type { Fact } from './fact.ts';
import { isDate, isYear } from './quantities.ts';

/** A point in time. `firm`: one could put it on a calendar. `day`: to the day. */
export interface When extends Fact {
  firm: boolean;
  day: boolean;
  /** "After the summer": a time of the year, though no date. */
  season: boolean;
  denied: boolean;
  guessed: boolean;
}

const FAR_PAST = /^(founded|built|established|opened|iso|certified|customer|existed|exists)$/;
const ANCHOR = /^(before|until|till|by|when|once|after|from|ahead|as|to|at|around|for|in|over|during|between|starts|start|since|then)$/;
const DEICTIC = /^(last|next|this|past|coming|following|previous|end|early|late|mid|within|beginning|start|current)$/;
const HABIT = /^(every|each|any|on|most)$/;

/** Every point in time the text names; habits ("every Friday", "on Mondays") are none. */
export function whens(reading: Reading): When[] {
  const found: When[] = [];
  const { words } = reading;
  for (let i = 0; i < words.length; i += 1) {
    const hit = whenAt(words, i);
    if (!hit) continue;
    const word = words[i] as Word;
    found.push({ season: false, ...hit, denied: word.denied, guessed: word.guessed });
    i = Math.max(i, hit.to);
  }
  return found;
}

type Hit = Fact & { firm: boolean; day: boolean; season?: boolean };

function whenAt(words: Word[], i: number): Hit | null {
  const word = words[i] as Word;
  const before = words[i - 1];
  const next = words[i + 1];
  if (word.kind === 'sign') return null;
  if (word.kind === 'number') return numberWhen(words, i);
  if (is(word, T.month) || (word.norm === 'may' && next?.kind === 'number')) return monthWhen(words, i);
  if (is(word, T.weekday)) {
    const plural = /days$/.test(word.norm) && word.norm !== 'days';
    if (plural || (before && HABIT.test(before.norm) && before.norm !== 'on') || words[i - 2]?.norm === 'every') return null;
    return { from: i, to: i, firm: true, day: true };
  }
  if (is(word, T.period) && word.norm !== 'quarter' && word.norm !== 'quarters' && word.norm !== 'kw')
    return { from: i, to: i, firm: !/^h[12]$/.test(word.norm), day: false };
  if (/^fy\d\d/.test(word.norm) || /^(eo)?[qh][1-4]([fy]\w*)?$/.test(word.norm) || /^kw\d/.test(word.norm))
    return { from: i, to: i, firm: !/^h[12]$/.test(word.norm), day: false };
  if (/^(kw|week|cw)$/.test(word.norm) && next?.kind === 'number' && next.unit === '')
    return { from: i, to: i + 1, firm: true, day: false };
  if (DEICTIC.test(word.norm) && next) {
    const skip =
      next.norm === 'of'
        ? words[i + 2]?.norm === 'the' || words[i + 2]?.norm === 'this'
          ? 3
          : 2
        : /^(few|couple)$/.test(next.norm)
          ? 2
          : 1;
    const unit = words[i + skip];
    if (unit && (is(unit, T.duration) || is(unit, T.season) || unit.norm === 'quarter') && unit.norm !== 'second') {
      const past = word.norm === 'last' || word.norm === 'past';
      const near =
        past ||
        /^(week|wk|month|end|night)$/.test(unit.norm) ||
        is(unit, T.season) ||
        /^(end|early|late|mid|start|beginning)$/.test(word.norm);
      return { from: i, to: i + skip, firm: near && skip !== 2 ? true : near && next.norm === 'of', day: false };
    }
    if (word.norm === 'within' && next.kind === 'number') return null;
  }
  if (word.norm === 'ago' && before) return { from: Math.max(0, i - 2), to: i, firm: true, day: false };
  if (
    /^(in|within)$/.test(word.norm) &&
    next &&
    (is(next, T.numberWord) || next.norm === 'a' || next.norm === 'an') &&
    isCalendarUnit(words[i + 2]) &&
    word.norm !== 'for'
  )
    return { from: i, to: i + 2, firm: true, day: false };
  if (/^(recently|overnight|lately)$/.test(word.norm)) return { from: i, to: i, firm: false, day: false };
  if (is(word, T.season) && anchored(words, i)) return { from: i, to: i, firm: !afterwards(words, i), day: false, season: true };
  if (/^(before|until|when|till|as|by|once)$/.test(word.norm)) {
    for (let k = i + 1; k <= i + 6; k += 1)
      if (words[k] && (words[k] as Word).clause === word.clause && is(words[k], T.expiry))
        return { from: i, to: k, firm: true, day: false };
  }
  if (is(word, T.vagueTime)) {
    let to = i;
    while (word.inPhrase && words[to + 1]?.inPhrase && is(words[to + 1], T.vagueTime)) to += 1;
    return { from: i, to, firm: false, day: false };
  }
  return null;
}

/** Days and longer; shifts and hours are working time. */
const isCalendarUnit = (word: Word | undefined) =>
  is(word, T.duration) &&
  /^(d|days?|wk|wks|weeks?|mo|mos|months?|yr|yrs|years?|quarters?|fortnight|tage|wochen|monate)$/.test(word?.norm ?? '');

const afterwards = (words: Word[], i: number) =>
  words[i - 1]?.norm === 'after' || (words[i - 1]?.norm === 'the' && words[i - 2]?.norm === 'after');

function anchored(words: Word[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 4); k -= 1) {
    const word = words[k] as Word;
    if (ANCHOR.test(word.norm) || DEICTIC.test(word.norm)) return true;
  }
  return false;
}

function numberWhen(words: Word[], i: number): Hit | null {
  const word = words[i] as Word;
  const next = words[i + 1];
  const before = words[i - 1];
  if (isDate(word)) return { from: i, to: i, firm: true, day: !/^\d{4}-\d\d$/.test(word.norm) };
  if (is(next, T.month) || next?.norm === 'may') return { from: i, to: i + 1, firm: true, day: !isYear(word) };
  if (next?.norm === 'of' && is(words[i + 2], T.month)) return { from: i, to: i + 2, firm: true, day: true };
  if (/^(st|nd|rd|th)$/.test(word.unit) && /^(the|on|by|until|before|from|till|latest)$/.test(before?.norm ?? '') && !is(next, T.attribute))
    return { from: i, to: i, firm: true, day: true };
  if (isYear(word)) {
    if (Number(word.norm) < 2018) return null;
    for (let k = Math.max(0, i - 3); k < i; k += 1) if (FAR_PAST.test((words[k] as Word).norm)) return null;
    return { from: i, to: i, firm: true, day: false };
  }
  const unit = is(next, T.duration)
    ? next
    : is(words[i + 2], T.duration) && next?.kind === 'word' && is(next, T.common)
      ? words[i + 2]
      : undefined;
  const units =
    word.unit === 'd' || word.unit === 'w' || word.unit === 'wk' || word.unit === 'wks' || word.unit === 'days' || word.unit === 'mo';
  if (unit || units) {
    const intro =
      /^(in|within|next|after|last|past|inside|under|latest|about)$/.test(before?.norm ?? '') ||
      /^(in|within)$/.test(words[i - 2]?.norm ?? '');
    const tail = words[i + (unit === next ? 2 : 3)]?.norm ?? words[i + 1]?.norm ?? '';
    if (!isCalendarUnit(unit) && !units) return null;
    if (intro || /^(ago|left|before|after|out|to)$/.test(tail)) return { from: i, to: i + 1, firm: true, day: false };
  }
  return null;
}

function monthWhen(words: Word[], i: number): Hit {
  let to = i;
  while (words[to + 1]?.inPhrase && is(words[to + 1], T.month)) to += 1;
  const next = words[to + 1];
  const dayAfter = next?.kind === 'number' && next.norm.length <= 2 && words[to + 2]?.norm !== '%';
  return { from: i, to: dayAfter ? to + 1 : to, firm: true, day: dayAfter };
}
