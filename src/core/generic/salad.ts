import { isConcrete } from '../rubric/facts/concrete.ts';
import { T, type Tag } from '../rubric/reading/lexicon.ts';
import { is, type Word } from '../rubric/reading/reading.ts';
import { aboutAll, type Signal } from './signal.ts';

const LEAST_WORDS = 4;
/** Share of glue above which words are tied into statements. */
const TIED = 0.13;
/** Share of the rubric's own vocabulary from which a list of words is a salad. */
const JARGON = 0.5;

/** Share of vocabulary where not one word ties the others together. */
const LOOSE = 0.6;

const VOCABULARY: readonly Tag[] = [
  'abstract',
  'event',
  'medium',
  'newness',
  'price',
  'topic',
  'nextStep',
  'month',
  'weekday',
  'relative',
  'duration',
  'genericPain',
  'role',
  'department',
  'period',
  'budget',
  'problem',
  'toolKind',
  'tool',
  'workaround',
  'gap',
  'concern',
  'doubt',
  'statusQuo',
];
const isVocabulary = (word: Word) => word.kind === 'number' || VOCABULARY.some((tag) => is(word, T[tag]));

/** The field's own vocabulary in a row ("Series B $2M CFO Q3 Gong churn 40%"): nothing is said about this buyer. */
export const salad: Signal = {
  rule: 'generic.salad',
  exact: true,
  judge(_field, reading) {
    const words = reading.words.filter((word) => word.kind !== 'sign');
    if (words.length < LEAST_WORDS || words.length > 60) return null;
    const glue = words.filter((word) => is(word, T.glue) && !is(word, T.abstract) && !(word.inPhrase && is(word, T.department))).length;
    const jargon = words.filter((word) => is(word, T.abstract)).length;
    const loose = words.length >= 6 && glue === 0 && words.filter(isVocabulary).length / words.length >= LOOSE;
    const tied = glue / words.length;
    const share = jargon / words.length;
    const listed = share >= JARGON && tied <= TIED && jargon >= 3;
    const labelled = share >= 0.4 && tied <= TIED && jargon >= 4 && words.filter(isConcrete).length <= jargon;
    if (!listed && !labelled && !loose) return null;
    return { cap: 1, finding: aboutAll(reading, 'generic.salad', 'These are key words without a statement: say who does what, and when.') };
  },
};
