import { T } from '../reading/lexicon.ts';
import { is, type Reading, type Word } from '../reading/reading.ts';
import type { Fact } from './fact.ts';
import { isUnknown } from './holders.ts';

export interface ToolInUse extends Fact {
  guessed: boolean;
}

/** Tools named as the buyer's own today: not denied, not merely evaluated, not ours. */
export function toolsInUse(reading: Reading): ToolInUse[] {
  const found: ToolInUse[] = [];
  const { words } = reading;
  const evaluated = new Set<number>();
  for (const word of words) if (is(word, T.evaluate) && !word.denied) evaluated.add(word.sentence);
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    if (word.kind === 'sign' || word.denied || evaluated.has(word.sentence)) continue;
    if (is(word, T.tool) || isUnlistedTool(words, i)) found.push({ from: i, to: i, guessed: word.guessed });
  }
  return found;
}

/** A word no list knows, where the name of a tool stands: "in Quinyx", "runs on Vantora", "Zeppo does the invoicing". */
function isUnlistedTool(words: Word[], i: number): boolean {
  const word = words[i] as Word;
  if (!isUnknown(word) || word.unit !== '') return false;
  const before = words[i - 1]?.norm ?? '';
  const two = words[i - 2]?.norm ?? '';
  if (/^(use|uses|using|via|run|runs)$/.test(before)) return true;
  if (
    /^(on|in|with|through)$/.test(before) &&
    /^(run|runs|running|done|happens|happen|work|works|working|managed|kept|tracked|planned|booked|logged|entered|stored|handled|live|lives|recorded|sits|sit|scheduled|invoiced)$/.test(
      two,
    )
  )
    return true;
  const next = words[i + 1]?.norm ?? '';
  return (
    /^(does|handles|holds|runs|covers|records|stores|tracks|manages|prints|plans|schedules)$/.test(next) &&
    !/^(the|a|our|their)$/.test(before)
  );
}
