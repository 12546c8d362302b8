import type { FieldKey } from '../brief/fields.ts';
import { wordsIn } from '../generic/signal.ts';
import { dateIn } from './advice/plain.ts';
import { type Language, LITTLE_WORDS } from './data/languages.ts';
import { isFamiliar, type Judgement, SUSPECT } from './model/network.ts';
import { EMPTY_TALK } from './model/shape.ts';
import type { Reading } from './reading/reading.ts';
import type { Token } from './reading/tokens.ts';
import type { Level } from './score.ts';

/** What a word proves: a language's own word, and one that also stands in English texts. */
const OWN = 2;
const SHARED = 1;
/** A word of a language's own and one more of any kind. */
const PROOF = 3;
/** Proof enough where most other words are strange too, and the share of them that is most. */
const PROOF_AMONG_STRANGERS = 2;
const STRANGE = 2 / 3;
/** Letters that English has in names only; they say "another language", not which. */
const ACCENT = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]|[\u0300-\u036f]/;

let pointsOf: Map<string, [Language, number][]> | null = null;
/** Days and months of all these languages. */
const calendar = new Set<string>();

function littleWords(): Map<string, [Language, number][]> {
  if (pointsOf) return pointsOf;
  pointsOf = new Map();
  for (const language of Object.keys(LITTLE_WORDS) as Language[]) {
    LITTLE_WORDS[language].split(';').forEach((words, part) => {
      for (const word of words.split(',')) {
        pointsOf?.set(word, [...(pointsOf.get(word) ?? []), [language, part === 1 ? SHARED : OWN]]);
        if (part === 2) calendar.add(word);
      }
    });
  }
  return pointsOf;
}

/** The language a text is written in where that is another than English, by its little words; null where too little speaks against English. */
export function foreignLanguage(reading: Reading): Language | null {
  const known = littleWords();
  const points = new Map<Language, number>();
  const own = new Set<Language>();
  for (const word of new Set(wordsIn(reading))) {
    for (const [language, worth] of known.get(word) ?? []) {
      points.set(language, (points.get(language) ?? 0) + worth);
      if (worth === OWN) own.add(language);
    }
  }
  let found: Language = 'English';
  for (const [language, count] of points) if (count > (points.get(found) ?? 0)) found = language;
  if (found === 'English') return null;
  const proof = (points.get(found) as number) + (ACCENT.test(reading.text) ? SHARED : 0);
  if (own.has(found) && proof >= PROOF) return found;
  return proof >= PROOF_AMONG_STRANGERS && isStrange(reading) ? found : null;
}

/** Whether hardly a word of the text stood in the English texts that were learnt from. */
function isStrange({ tokens, marks }: Reading): boolean {
  const others = tokens.filter(({ kind, norm }, i) => kind === 'word' && marks[i] === undefined && !littleWords().has(norm));
  return others.length > 1 && others.filter((word) => !isFamiliar(word)).length > STRANGE * others.length;
}

/** Words from which a text that holds checkable things says something. */
const SAYS_SOMETHING = 4;
const CHECKABLE = 2;
/** Share of little words above which the others are a statement; below it they may be key words in a row. */
const TIED = 0.5;

/**
 * What a text is worth whose words were understood as `level`, by what needs no language: numbers, amounts, dates, tools, names of events.
 * They may say one level more than the words, never more than partial, and no more than minimal where the words say nothing, sound like empty talk
 * or stand in a row: figures alone do not tell a pain from the company's size. Without any of them what was read into the words is minimal at most.
 */
export function levelByFigures(field: FieldKey, { level, facts }: Pick<Judgement, 'level' | 'facts'>, reading: Reading): Level {
  const { tokens, marks } = reading;
  const known = littleWords();
  const words = tokens.filter((token) => token.kind !== 'sign');
  if (words.length < SAYS_SOMETHING) return level;
  const isDated = words.some(({ norm }) => calendar.has(norm)) || dateIn(reading);
  // Why now: a figure without a day is more likely the company's size.
  const isTold = (kind: Token['kind']) => kind === 'number' && (isDated || field !== 'trigger');
  const checkable = tokens.filter(({ kind }, i) => isTold(kind) || (marks[i] !== undefined && marks[i - 1] === undefined)).length;
  if (checkable === 0) return isDated ? level : (Math.min(level, 1) as Level);
  const worth = checkable >= CHECKABLE || (field === 'currentState' && marks.includes('tool')) ? 2 : 1;
  const tied = words.filter(({ norm }) => known.has(norm)).length / words.filter(({ kind }) => kind === 'word').length;
  const isEmpty = level === 0 || tied <= TIED || (facts.get(EMPTY_TALK) ?? 0) > SUSPECT;
  return Math.max(level, isEmpty ? 1 : worth) as Level;
}
