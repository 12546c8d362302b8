import type { Language, Plain } from './language.ts';
import { inGroup, type Word, wordsOf } from './words.ts';

interface Clause {
  from: number;
  to: number;
}

/** How far into its clause a statement's verb stands, or "the brief" behind "I think". */
const WITHIN = 5;
/** The longest that may follow a statement: "…, above 50k". */
const MOST_BEHIND = 6;

/** Between commas and the like, and behind an "and" with which something new is asked for or missing. */
export function clausesOf(words: readonly Word[], { joins, elided, plain }: Language): Clause[] {
  const begins = words.flatMap(({ norm, opens }, at) => {
    const next = at + 1;
    const isNew = () =>
      inGroup(words, next, plain.requests) > next ||
      inGroup(words, next, plain.brief) > next ||
      inGroup(words, next, elided) > next ||
      lackAt(words, next, plain) !== undefined;
    return at === 0 || opens || (joins.and.includes(norm) && isNew()) ? [at] : [];
  });
  return begins.map((from, i) => ({ from, to: begins[i + 1] ?? words.length }));
}

const lackAt = (words: readonly Word[], at: number, { lacks }: Plain) =>
  lacks.find(([begins]) => begins.split(' ').every((part, i) => words[at + i]?.norm === part));

export const has = (words: readonly Word[], entries: readonly string[]): boolean => words.some((_, at) => inGroup(words, at, entries) > at);

const beginsWith = (words: readonly Word[], entries: readonly string[]): boolean => inGroup(words, 0, entries) > 0;

/** Behind these words, as far as they go on at `at`. */
function past(words: readonly Word[], at: number, entries: readonly string[]): number {
  for (let next = inGroup(words, at, entries); next > at; next = inGroup(words, at, entries)) at = next;
  return at;
}

function isRequest(words: readonly Word[], { requests, idle }: Plain): boolean {
  const behind = inGroup(words, 0, requests);
  return behind > 0 && past(words, behind, idle) < words.length;
}

function isStatement(words: readonly Word[], { states, points, persons }: Plain): boolean {
  if (beginsWith(words, points) || has(words, persons)) return false;
  return words.slice(1, WITHIN + 1).some((_, i) => {
    const behind = inGroup(words, i + 1, states);
    return behind > i + 1 && behind < words.length;
  });
}

const isOfNobody = (words: readonly Word[], { persons, points }: Plain): boolean => !has(words, persons) && !has(words, points);

const isAboutBrief = (words: readonly Word[], { brief }: Plain): boolean =>
  words.slice(0, WITHIN).some((_, at) => {
    const behind = inGroup(words, at, brief);
    return behind > at && behind < words.length;
  });

/** Where "in a 30 minute call" begins that these words end with; their end where they do not. */
function occasionAt(words: readonly Word[], { occasions }: Plain): number {
  const behind = words.length;
  if (!occasions?.ends.includes(words.at(-1)?.norm ?? '')) return behind;
  const at = words.findLastIndex(({ norm }, i) => i > behind - WITHIN - 2 && occasions.begins.includes(norm));
  return at < 0 ? behind : at;
}

/** "No date above 50k", and not "no one knows who signs". */
const isOnlyThing = (words: readonly Word[], { plain, questions }: Language): boolean =>
  words.length <= MOST_BEHIND && !has(words, plain.states) && !has(words, questions);

/** What says nothing in a clause, names of the writer among it. */
interface Empty {
  anywhere: readonly string[];
  behindThing: readonly string[];
}

/** The clause without what says nothing at its beginning and its end. */
function core(words: readonly Word[], { plain, questions }: Language, empty: Empty): readonly Word[] {
  const own = words.slice(past(words, 0, empty.anywhere));
  const isThing = (beginsWith(own, plain.brief) || lackAt(own, 0, plain) !== undefined) && !has(own, questions);
  const ends = isThing ? empty.behindThing : empty.anywhere;
  let to = own.length;
  for (let at = to - 1; at > 0 && at >= to - WITHIN; at -= 1) if (inGroup(own.slice(0, to), at, ends) === to) to = at;
  return own.slice(0, isThing ? occasionAt(own.slice(0, to), plain) : to);
}

export interface Plainly {
  text: string;
  isQuestion: boolean;
}

/**
 * What of a sentence states or asks for something about the brief; null where nothing does. `read` is the text as it is to be
 * read, of the same length.
 */
export function plainOf(text: string, read: string, language: Language, names: readonly string[]): Plainly | null {
  const { plain, joins, questions } = language;
  const words = wordsOf(read);
  const clauses = clausesOf(words, language);
  const anywhere = [...plain.filler, ...names];
  const empty = { anywhere, behindThing: [...anywhere, ...plain.trailing] };
  let [said, leading, lacking] = ['', '', ''];
  let isQuestion = false;
  clauses.forEach(({ from, to }, i) => {
    const isJoined = i > 0 && joins.and.includes(words[from]?.norm ?? '') && from + 1 < to;
    const start = words[from]?.start ?? 0;
    const own = core(words.slice(isJoined ? from + 1 : from, to), language, empty);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last || has(own, plain.scorn)) return;
    const join = isJoined ? text.slice(start, words[from + 1]?.start) : '';
    const behind = text.slice(words[to - 1]?.end ?? last.end, words[to]?.start ?? text.length);
    const piece = (put: string, at: number) => `${join}${put}${text.slice(at, last.end)}${behind}`;
    const lack = isOnlyThing(own, language) ? lackAt(own, 0, plain) : undefined;
    const thing = lack && own[lack[0].split(' ').length];
    const asks = i === clauses.length - 1 && text.includes('?');
    const isOwnQuestion = asks && beginsWith(own, questions) && isOfNobody(own, plain);
    if (lack && !thing) return;
    if (lack && thing) {
      // "no date, no name": once is enough.
      said += leading + (lacking === lack[1] ? piece('', first.start) : piece(`${lack[1]} `, thing.start));
    } else if (isRequest(own, plain) || isAboutBrief(own, plain) || isStatement(own, plain) || isOwnQuestion) {
      said += leading + piece('', first.start);
      isQuestion = isOwnQuestion || (asks && beginsWith(own, plain.asks));
    } else if (has(own, plain.persons)) return;
    else if (said !== '' && own.length <= MOST_BEHIND) said += piece('', first.start);
    else if (said === '' && beginsWith(own, plain.leads)) leading += piece('', first.start);
    lacking = lack?.[1] ?? '';
    if (said !== '') leading = '';
  });
  return said === '' ? null : { text: said, isQuestion };
}
