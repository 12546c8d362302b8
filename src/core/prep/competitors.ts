/** The competitors that the brief names, each with the sentence in which it does and the workspace's answer. */
import type { Brief } from '../brief/fields.ts';
import { read } from '../rubric/reading/reading.ts';
import { competitorIn } from '../rubric/warnings/competitorIn.ts';
import { namesIn, type WorkspaceFacts } from '../settings/facts.ts';
import { allSentences, type Sentence } from './sentences.ts';

export interface CompetitorNamed {
  name: string;
  /** What the workspace wrote down against them; empty where it did not. */
  answer: string;
  sentence: Sentence;
}

/** `others` are names that the workspace knows without an answer to them. One that a sentence says is out of the deal is not named by it. */
export function competitorsNamed(brief: Brief, known: WorkspaceFacts['competitors'], others: readonly string[]): CompetitorNamed[] {
  const listed = known.map(({ name, answer }) => ({ names: namesIn(name), answer }));
  const isListed = (name: string) => listed.some(({ names }) => names.includes(name));
  const all = [...listed, ...others.filter((name) => !isListed(name)).map((name) => ({ names: [name], answer: '' }))];
  const readings = allSentences(brief).map((sentence) => ({ sentence, reading: read(sentence.text) }));
  return all.flatMap(({ names, answer }): CompetitorNamed[] => {
    const found = readings.find(({ reading }) => isOne(competitorIn(reading, names), names));
    return found && names[0] !== undefined ? [{ name: names[0], answer, sentence: found.sentence }] : [];
  });
}

/** The usual words ("a rival", "another vendor") tell of somebody, and not of whom. */
const isOne = (found: string | null, names: readonly string[]): boolean => found !== null && names.some((name) => found.startsWith(name));
