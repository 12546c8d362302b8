import type { FieldKey } from '../brief/fields.ts';
import { isConcrete } from '../rubric/facts/concrete.ts';
import { holders } from '../rubric/facts/holders.ts';
import { T, type Tag } from '../rubric/reading/lexicon.ts';
import { is, type Word } from '../rubric/reading/reading.ts';
import { aboutAll, type Signal } from './signal.ts';

const LONG = 50;
/** In a long text at least one word in so many must be a fact one could check. */
const WORDS_AN_ANCHOR = 22;
const CONCRETE_SHARE = 0.45;
/** Fewer different words than this on the field's subject, and the passage is about something else. */
const ON_SUBJECT = 2;

/** Words that show that a passage speaks of the field's subject, if vaguely. */
const SUBJECT: Record<FieldKey, readonly Tag[]> = {
  trigger: ['interest', 'vagueEvent'],
  pain: ['genericPain', 'problem'],
  currentState: ['statusQuo', 'toolKind', 'manual'],
  buyingProcess: ['vagueTime', 'procedure', 'budget', 'approve', 'decide'],
  promised: ['hint', 'discuss'],
  redFlags: [],
};

/** People who stand in every company's portrait and decide nothing in it. */
const PORTRAIT =
  /^(famil(y|ies)|owners?|investors?|partners?|unions?|banks?|parents?|directors?|leaders?|managers?|teams?|executives?|it|band)$/;

/** A long passage that flows and says nothing one could check. */
export const emptyProse: Signal = {
  rule: 'generic.empty-prose',
  judge(field, reading) {
    const words = reading.words.filter((word) => word.kind !== 'sign');
    if (words.length < LONG) return null;
    let anchors = holders(reading).filter((holder) => !PORTRAIT.test(reading.words[holder.from]?.norm ?? '')).length;
    let concrete = 0;
    for (const word of words) {
      if (isAnchor(word)) anchors += 1;
      if (isConcrete(word)) concrete += 1;
    }
    if (anchors * WORDS_AN_ANCHOR >= words.length || concrete / words.length >= CONCRETE_SHARE) return null;
    if (field === 'redFlags' && words.some((word) => is(word, T.asked) && !word.denied)) return null;
    // What was discussed may be named without a fact one could check.
    if (field === 'promised' && distinct(words, ['topic']) > ON_SUBJECT) return null;
    const cap = field !== 'redFlags' && distinct(words, SUBJECT[field]) < ON_SUBJECT ? 0 : 1;
    return {
      cap,
      finding: aboutAll(reading, 'generic.empty-prose', 'Long, and nothing the AE could use yet: one figure, name or date says more.'),
    };
  },
};

function isAnchor(word: Word): boolean {
  if (word.kind === 'number' || is(word, T.tool) || is(word, T.month) || is(word, T.weekday) || is(word, T.fraction)) return true;
  return is(word, T.numberWord) && !/^(one|hundreds?|thousands?)$/.test(word.norm);
}

function distinct(words: readonly Word[], tags: readonly Tag[]): number {
  return new Set(words.filter((word) => !is(word, T.glue) && tags.some((tag) => is(word, T[tag]))).map((word) => word.stem)).size;
}
