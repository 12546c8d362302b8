import type { KindOfBlame, Language } from './language.ts';
import { firstHit, inGroup, type triesFor, verbAt } from './rules.ts';
import { type Word, wordsOf } from './words.ts';

/** A piece of the text, and what takes its place. */
interface Edit {
  from: number;
  to: number;
  put: string;
}

/** Null where only the whole sentence can be put differently. */
function turned(words: readonly Word[], hit: NonNullable<ReturnType<typeof firstHit>>): Edit | null {
  const { rule, language, from, to } = hit;
  const start = words[from]?.start ?? 0;
  const upTo = (index: number): number => words[index]?.start ?? words[words.length - 1]?.end ?? 0;
  const isOver = (index: number) => index >= words.length || words[index]?.opens === true;
  if (rule.turn === 'words') return { from: start, to: upTo(to), put: '' };
  if (rule.turn === 'clause') {
    let [first, last] = [from, to];
    while (first > 0 && !words[first]?.opens) first -= 1;
    while (last < words.length && !words[last]?.opens) last += 1;
    return { from: words[first]?.start ?? 0, to: upTo(last), put: '' };
  }
  if (rule.turn === 'says') {
    if (inGroup(words, to, language.questions) === to) return null;
    // What stands between, a comma in German, stays.
    return { from: start, to: words[to - 1]?.end ?? start, put: language.says.wh };
  }
  const put = (text: string, index: number): Edit | null => (isOver(index) ? null : { from: start, to: upTo(index), put: `${text} ` });
  if (rule.turn === 'lacks') {
    const about = verbAt(words, to, language);
    if (words[to]?.norm === 'to' || about) return null;
    return spoken(words, to, language, language.says.include, put);
  }
  const found = verbAt(words, to, language);
  if (!found) return null;
  const { verb, end } = found;
  const behind = verb.tells ? inGroup(words, end, language.objects) : end;
  if (verb.brief) return spoken(words, behind, language, `the brief ${verb.brief}`, put);
  const asked = `${language.says.please} ${verb.forms.split(' ')[0]?.replaceAll('_', ' ')}`;
  if (!verb.tells) return put(asked, end);
  if (words[behind]?.norm === 'for') return put(language.says.include, behind + 1);
  if (isOver(behind)) return null;
  return spoken(words, behind, language, asked, put);
}

/** What the brief does not do, by the word that follows: "who", "about", or a thing. */
function spoken(
  words: readonly Word[],
  at: number,
  { questions, says }: Language,
  withThing: string,
  put: (text: string, index: number) => Edit | null,
): Edit | null {
  if (inGroup(words, at, questions) > at) return put(says.wh, at);
  if (words[at]?.norm !== 'about') return put(withThing, at);
  return inGroup(words, at + 1, questions) > at + 1 ? put(says.wh, at + 1) : put(says.about, at + 1);
}

/** Writes out whom the rest of the sentence speaks of, last first: "and forgot the date" is "and you forgot the date". */
function elisions(words: readonly Word[], { language: { elided, joins }, to }: NonNullable<ReturnType<typeof firstHit>>): Edit[] {
  const edits: Edit[] = [];
  for (let at = words.length - 1; at > to; at -= 1) {
    const word = words[at];
    if (!word || !joins.and.includes(words[at - 1]?.norm ?? '') || inGroup(words, at, elided) === at) continue;
    edits.push({ from: word.start, to: word.start, put: `${joins.whom} ` });
  }
  return edits;
}

const ASKS = /^(?:who|what|when|where|which|why|how|do|does|did|is|are|was|were|can|could|has|have|will|would)\b/i;
const LEADING = /^[\s,:)–—-]+|^(?:and|but|so|then|because|und|aber|et|mais|y|pero|en|maar|e|mas)\s+/i;

/** The text without what it ends with of these signs; in a loop, since a pattern looks at each run again from each of its places. */
function withoutLast(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Begins with a capital and ends as a statement does. */
function tidied(text: string, isTold: boolean): string {
  let tidy = text.replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== tidy; ) {
    before = tidy;
    tidy = tidy.replace(LEADING, '').trimStart();
  }
  tidy = tidy.replace(/ ([,.!?])/g, '$1').replace(/,([.!?])/g, '$1');
  const closed = withoutLast(tidy, '.!?…');
  tidy = withoutLast(closed, ' ,:(–—-') + tidy.slice(closed.length);
  const body = withoutLast(tidy, '.!?…');
  const mark = tidy.slice(body.length);
  const end = mark.includes('!') || (mark.includes('?') && (isTold || !ASKS.test(body))) ? '.' : mark;
  return body.charAt(0).toUpperCase() + body.slice(1) + end;
}

/** More turns than a sentence has blame in it; what still blames then is put wholly differently. */
const MOST_TURNS = 6;

export interface Reworded {
  kind: KindOfBlame;
  better: string;
}

/**
 * The sentence about the brief instead of a person, or null where it blames nobody. `masked` is the sentence as it is to be
 * read, of the same length. `about` names what the brief needs more on.
 */
export function reworded(sentence: string, masked: string, tries: ReturnType<typeof triesFor>, about: string): Reworded | null {
  let [text, read] = [sentence, masked];
  let first: ReturnType<typeof firstHit> = null;
  let isTold = false;
  for (let turn = 0; turn <= MOST_TURNS; turn += 1) {
    const words = wordsOf(read);
    const hit = firstHit(words, tries);
    first ??= hit;
    if (!first) return null;
    const { says } = first.language;
    const whole = about ? `${says.moreOn} ${about}.` : says.more;
    if (!hit) {
      const better = tidied(text, isTold);
      return { kind: first.rule.kind, better: wordsOf(better).length < 2 ? whole : better };
    }
    const edit = turned(words, hit);
    if (!edit || turn === MOST_TURNS) return { kind: first.rule.kind, better: whole };
    isTold ||= edit.put !== '';
    // From behind, so that the places of the others stay right.
    for (const { from, to, put } of [...(edit.put ? elisions(words, hit) : []), edit]) {
      text = text.slice(0, from) + put + text.slice(to);
      read = read.slice(0, from) + put + read.slice(to);
    }
  }
  return null;
}
