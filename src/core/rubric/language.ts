import type { FieldKey } from '../brief/fields.ts';
import { wordsIn } from '../generic/signal.ts';
import { measureIn, moneyIn } from './advice/plain.ts';
import { type Language, LITTLE_WORDS } from './data/languages.ts';
import type { Reading } from './reading/reading.ts';
import type { Level } from './score.ts';

/** Fewer different little words than this prove no language, unless there is no English one beside them. */
const LEAST = 2;
/** English words too, or names, which prove nothing by themselves. */
const AMBIGUOUS = new Set([
  'die',
  'hat',
  'den',
  'plus',
  'van',
  'con',
  'son',
  'par',
  'als',
  'te',
  'se',
  'su',
  'lo',
  'en',
  'es',
  'des',
  'mas',
  'nos',
  'sur',
  'os',
  'as',
  'bis',
  'op',
  'ne',
  'ce',
  'il',
  'al',
  'er',
  'do',
  'da',
  'em',
]);

let languagesOf: Map<string, Language[]> | null = null;

function littleWords(): Map<string, Language[]> {
  if (languagesOf) return languagesOf;
  languagesOf = new Map();
  for (const language of Object.keys(LITTLE_WORDS) as Language[]) {
    for (const word of LITTLE_WORDS[language].split(',')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
  }
  return languagesOf;
}

/** The language a text is written in where that is another than English, by its little words; null where nothing speaks against English. */
export function foreignLanguage(reading: Reading): Language | null {
  const known = littleWords();
  const counts = new Map<Language, number>();
  let sure = false;
  for (const word of new Set(wordsIn(reading))) {
    const languages = known.get(word);
    if (!languages) continue;
    if (!AMBIGUOUS.has(word) && !languages.includes('English')) sure = true;
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const english = counts.get('English') ?? 0;
  let found: Language | null = null;
  let most = Math.max(english, english === 0 && sure ? 0 : LEAST - 1);
  for (const [language, count] of counts) {
    if (count <= most) continue;
    most = count;
    found = language;
  }
  return found === 'English' ? null : found;
}

/** Words from which a text that holds checkable things says something. */
const SAYS_SOMETHING = 4;
const CHECKABLE = 2;

/**
 * What a text is worth whose words were understood as `level`, by what needs no language: numbers, amounts, dates, tools, names of events.
 * They may say one level more than the words; an amount of money beside another figure, or a tool where tools are asked for, two. Never more than partial.
 */
export function levelByFigures(field: FieldKey, level: Level, reading: Reading): Level {
  const { tokens, marks } = reading;
  const words = tokens.filter((token) => token.kind !== 'sign').length;
  const checkable = tokens.filter((token, i) => token.kind === 'number' || (marks[i] !== undefined && marks[i - 1] === undefined)).length;
  if (words < SAYS_SOMETHING) return level;
  // Words that were not understood say nothing by themselves, however they sound.
  if (checkable === 0) return Math.min(level, 1) as Level;
  const isTelling = field === 'currentState' ? marks.includes('tool') : moneyIn(reading) && measureIn(reading);
  const worth = isTelling || checkable >= CHECKABLE ? 2 : 1;
  const most = isTelling ? worth : level + 1;
  return Math.max(level, Math.min(most, worth)) as Level;
}
