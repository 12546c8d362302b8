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
/** Fewer strange words than this share are key words of the trade, which are English everywhere, and no statement. */
const STATEMENT = 0.5;
/** Letters that English has in names only; they say "another language", not which. */
const ACCENT = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]|[\u0300-\u036f]/;

interface Known {
  points: Map<string, [Language, number][]>;
  /** Days and months of all these languages. */
  calendar: Set<string>;
}

let known: Known | null = null;

function littleWords(): Known {
  if (known) return known;
  known = { points: new Map(), calendar: new Set() };
  const { points, calendar } = known;
  for (const language of Object.keys(LITTLE_WORDS) as Language[]) {
    LITTLE_WORDS[language].split(';').forEach((words, part) => {
      for (const word of words.split(',')) {
        points.set(word, [...(points.get(word) ?? []), [language, part === 1 ? SHARED : OWN]]);
        if (part === 2) calendar.add(word);
      }
    });
  }
  return known;
}

/** The language a text is written in where that is another than English, by its little words; null where too little speaks against English. */
export function foreignLanguage(reading: Reading): Language | null {
  const little = littleWords().points;
  const points = new Map<Language, number>();
  const own = new Set<Language>();
  for (const word of new Set(wordsIn(reading))) {
    for (const [language, worth] of little.get(word) ?? []) {
      points.set(language, (points.get(language) ?? 0) + worth);
      if (worth === OWN) own.add(language);
    }
  }
  let found: Language = 'English';
  for (const [language, count] of points) if (count > (points.get(found) ?? 0)) found = language;
  if (found === 'English') return null;
  const proof = (points.get(found) as number) + (ACCENT.test(reading.text) ? SHARED : 0);
  if (own.has(found) && proof >= PROOF) return found;
  return proof >= PROOF_AMONG_STRANGERS && isStrange(reading, STRANGE) ? found : null;
}

/** Whether more than this share of the words never stood in the English texts that were learnt from. */
function isStrange({ tokens, marks }: Reading, share: number): boolean {
  const little = littleWords().points;
  const others = tokens.filter(({ kind, norm }, i) => kind === 'word' && marks[i] === undefined && !little.has(norm));
  return others.length > 1 && others.filter((word) => !isFamiliar(word)).length > share * others.length;
}

/** Words from which a text that holds checkable things says something. */
const SAYS_SOMETHING = 4;
const CHECKABLE = 2;

/**
 * What a text is worth whose words were understood as `level`, by what needs no language: numbers, amounts, dates, tools, names of events.
 * They may say one level more than the words, never more than partial, and no more than minimal where the words say nothing (but a tool is a tool), sound like empty talk
 * or are the trade's own English ones in a row: figures alone do not tell a pain from the company's size. Without any of them what was read into the words is minimal at most.
 */
export function levelByFigures(field: FieldKey, { level, facts }: Pick<Judgement, 'level' | 'facts'>, reading: Reading): Level {
  const { tokens, marks } = reading;
  const words = tokens.filter((token) => token.kind !== 'sign');
  if (words.length < SAYS_SOMETHING) return level;
  const { calendar } = littleWords();
  const isDated = words.some(({ norm }) => calendar.has(norm)) || dateIn(reading);
  // Why now: a figure without a day is more likely the company's size.
  const isTold = (kind: Token['kind']) => kind === 'number' && (isDated || field !== 'trigger');
  const checkable = tokens.filter(({ kind }, i) => isTold(kind) || (marks[i] !== undefined && marks[i - 1] === undefined)).length;
  if (checkable === 0) return isDated ? level : (Math.min(level, 1) as Level);
  const isTool = field === 'currentState' && marks.includes('tool');
  const worth = isTool || checkable >= CHECKABLE ? 2 : 1;
  const isEmpty = (level === 0 && !isTool) || !isStrange(reading, STATEMENT) || (facts.get(EMPTY_TALK) ?? 0) > SUSPECT;
  return Math.max(level, isEmpty ? 1 : worth) as Level;
}
