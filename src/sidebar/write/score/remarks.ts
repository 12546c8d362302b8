/** What is said under a field, and how loudly. */
import { type Finding, LESS_CERTAIN, type Level } from '../../../core/rubric/score.ts';

/** `calm` costs no level. */
export type Tone = 'bad' | 'mid' | 'calm';

export interface Remark {
  finding: Finding;
  tone: Tone;
}

/** No more at a time: advice speaks about the next best step. */
export const MOST_SHOWN = 2;

interface Scored {
  level: Level;
  findings: readonly Finding[];
  warnings: readonly Finding[];
}

interface Told extends Scored {
  empty: boolean;
  focused: boolean;
  /** Nothing else keeps the brief from going out. */
  isReady: boolean;
}

/** It speaks of how far the score can be trusted, not of the text. */
const isOfTheScore = ({ rule }: Finding): boolean => rule === LESS_CERTAIN;

/** What lifts the level comes first; what costs none is said while the field is written, and once more before the brief goes out. */
export function remarksOf({ empty, level, findings, warnings, focused, isReady }: Told): Remark[] {
  // They follow a moment later than the text: of one that was just emptied only what it lacks can be said.
  if (empty) return focused ? warnings.filter(({ end }) => end === 0).map((finding) => ({ finding, tone: 'calm' })) : [];
  const tone = level < 2 ? 'bad' : 'mid';
  const advice = findings.map((finding): Remark => ({ finding, tone: isOfTheScore(finding) ? 'calm' : tone }));
  const aside = warnings.map((finding): Remark => ({ finding, tone: 'calm' }));
  if (focused) return [...advice, ...aside].slice(0, MOST_SHOWN);
  if (level < 2) return advice.slice(0, 1);
  return isReady ? aside.slice(0, 1) : [];
}

/** Whether nobody would ask for more. */
export const isWhole = ({ level, findings, warnings }: Scored): boolean =>
  level === 3 && warnings.length === 0 && findings.every(isOfTheScore);

/** Whether it speaks of some of the words: of none, or of all, there is nothing to show. */
export const isOfSome = ({ start, end }: Finding, text: string): boolean => start < end && bodyOf(text.slice(start, end)) !== bodyOf(text);

/** Without white space around it and the sign it ends with: of a whole sentence there is nothing to show either. */
const bodyOf = (text: string): string => text.trim().replace(/[.!?]$/, '');
