import { T } from '../reading/lexicon.ts';
import { is, type Reading, type Word } from '../reading/reading.ts';
import type { Fact } from './fact.ts';
import { type Holder, isUnknown } from './holders.ts';

const QUOTE = /^["“”„«»'’‘]$/;
const TO_US = /^(me|us|mir|uns)$/;

/** Where something was learnt: a medium, or a person who said or sent it. A document that is itself the event is no source. */
export function sources(reading: Reading, holders: readonly Holder[]): Fact[] {
  const found: Fact[] = [];
  const { words } = reading;
  const spoken = new Set(
    holders.filter((holder) => !holder.denied && holder.kind !== 'body').map((holder) => (words[holder.from] as Word).sentence),
  );
  let quotes = 0;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    if (word.kind === 'sign' && QUOTE.test(word.norm)) quotes += 1;
    if (word.kind !== 'word' || word.denied) continue;
    if (is(word, T.medium) && !(is(word, T.interest) && word.norm !== 'linkedin')) found.push({ from: i, to: i });
    else if (is(word, T.say) || is(word, T.send)) {
      if (saidBySomebody(words, i, spoken)) found.push({ from: i, to: i });
    }
  }
  if (found.length === 0 && quotes >= 2) {
    const speaker = holders.find((holder) => !holder.denied);
    if (speaker) found.push(speaker);
  }
  return found;
}

function saidBySomebody(words: Word[], i: number, spoken: ReadonlySet<number>): boolean {
  const word = words[i] as Word;
  if (spoken.has(word.sentence)) return true;
  if (TO_US.test(words[i + 1]?.norm ?? '') || (word.inPhrase && TO_US.test(words[i + 2]?.norm ?? ''))) return true;
  if (word.norm === 'according' || word.norm === 'heard' || word.norm === 'word') return namedNear(words, i + 1, 4);
  return namedNear(words, i - 2, 2);
}

function namedNear(words: Word[], from: number, count: number): boolean {
  for (let k = Math.max(0, from); k < from + count; k += 1) if (words[k] && isUnknown(words[k] as Word)) return true;
  return false;
}
