import { T } from '../reading/lexicon.ts';
import { is, type Reading, type Word } from '../reading/reading.ts';
import type { Fact } from './fact.ts';

export type HolderKind = 'role' | 'name' | 'department' | 'body';

/** A person or group narrower than "they": a role, a name, a department, a board. */
export interface Holder extends Fact {
  kind: HolderKind;
  denied: boolean;
}

/** Every person or group the text names. */
export function holders(reading: Reading): Holder[] {
  const found: Holder[] = [];
  const { words } = reading;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    if (word.kind !== 'word') continue;
    const kind = kindAt(words, i);
    if (kind)
      found.push({
        from: i,
        to: kind === 'name' && is(word, T.honorific) ? i + (words[i + 1]?.norm === '.' ? 2 : 1) : i,
        kind,
        denied: word.denied,
      });
  }
  return found;
}

function kindAt(words: Word[], i: number): HolderKind | null {
  const word = words[i] as Word;
  const next = words[i + 1];
  if (is(word, T.contact)) return null;
  if (is(word, T.body)) return 'body';
  if (is(word, T.role) && !isUsedAsVerb(words, i)) return 'role';
  if (is(word, T.firstName)) return 'name';
  if (is(word, T.department)) return isPronounIt(words, i) ? null : 'department';
  if (is(word, T.honorific) && word.norm !== 'hr') {
    const named = next?.norm === '.' ? words[i + 2] : next;
    if (named?.kind === 'word' && named.norm.length > 1 && !is(named, T.glue)) return 'name';
  }
  if (word.norm.length === 1 && next?.norm === '.' && next.joined && words[i + 2]?.kind === 'word' && isUnknown(words[i + 2] as Word))
    return 'name';
  return null;
}

/** "it" is a pronoun unless it stands where a department stands: "IT must agree", "with IT", "IT, legal". */
function isPronounIt(words: Word[], i: number): boolean {
  const word = words[i] as Word;
  if (word.norm !== 'it' || word.inPhrase) return false;
  const next = words[i + 1];
  const before = words[i - 1];
  if (
    next &&
    /^(lead|manager|head|director|mgr|team|department|security|guy|lady|boss|leiter|operations|procurement|must|needs|and)$/.test(
      next.norm,
    ) &&
    !/^(until|if|when|that|because|and|so|before|but|where|once)$/.test(before?.norm ?? '')
  )
    return next.norm !== 'and' || before?.norm === ',' || before === undefined;
  return !(
    before &&
    (/^(with|from|legal|finance|group|corporate|procurement|local|central|their|our|head)$/.test(before.norm) ||
      (/^[,+&/:(]$/.test(before.norm) && (next === undefined || /^[,+&/.)]$/.test(next.norm)))) &&
    (next === undefined || next.kind === 'sign' || /^(and|on|must|has|needs|joins|for)$/.test(next.norm))
  );
}

/** "lead" after "to" and "chairs the meeting" are no roles. */
function isUsedAsVerb(words: Word[], i: number): boolean {
  const word = words[i] as Word;
  if (word.inPhrase) return false;
  const before = words[i - 1]?.norm ?? '';
  const next = words[i + 1]?.norm ?? '';
  if (/^(lead|head|pilot|partner|officer|guard|steward|chair|drivers?)$/.test(word.norm))
    return (
      before === 'to' ||
      /^(will|can|which|that|hot|good|warm|sales|over|a|in|the|is|no|paid|free|and|our|for|pilot)$/.test(before) ||
      /^(to|time|times|score|in|for|with|of the pack)$/.test(next)
    );
  if (/^(leads)$/.test(word.norm)) return next === 'to' || !/^(team|shift)$/.test(before);
  return /^(family|rep|partners?)$/.test(word.norm) && next === 'business';
}

/** A word no list knows and no common ending explains: often a name. */
export function isUnknown(word: Word): boolean {
  if (word.kind !== 'word' || word.norm.length < 3 || word.tags.some((bits) => bits !== 0)) return false;
  return !/(?:ing|ed|ly|tion|tions|sion|ness|ment|ments|able|ible|ous|ful|ive|ity|ise|ize|ised|ized|ally|less|ship|age|ence|ance|ary|ory|ist|ism|ure|ware|ward|ways|wise|fully|ages)$/.test(
    word.norm,
  );
}
