import { languages } from './data/registry.ts';
import type { KindOfBlame, Language } from './language.ts';
import { clausesOf, has, plainOf } from './plain.ts';
import { firstHit, type Hit, type triesFor, verbAt } from './rules.ts';
import { inGroup, normal, type Word, withoutQuotes, wordsOf } from './words.ts';

/** A piece of the text, and what takes its place. */
interface Edit {
  from: number;
  to: number;
  put: string;
}

/** Null where nothing of its clause can be put differently. */
function turned(words: readonly Word[], { rule, language, from, to }: Hit): Edit | null {
  const start = words[from]?.start ?? 0;
  const upTo = (index: number): number => words[index]?.start ?? words[words.length - 1]?.end ?? 0;
  const isOver = (index: number) => index >= words.length || words[index]?.opens === true;
  if (rule.turn === 'clause') return null;
  if (rule.turn === 'words') return { from: start, to: upTo(to), put: '' };
  if (rule.turn === 'work')
    return !isOver(to) && inGroup(words, to, language.plain.states) > to
      ? { from: start, to: upTo(to - 1), put: `${language.says.the} ` }
      : null;
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
  if (!found || found.verb.own) return null;
  const { verb, end } = found;
  const behind = verb.tells ? inGroup(words, end, language.objects) : end;
  if (verb.brief) return spoken(words, behind, language, `the brief ${verb.brief}`, put);
  const asked = `${language.says.please} ${verb.forms.split(' ')[0]?.replaceAll('_', ' ')}`;
  if (!verb.tells) return put(asked, end);
  if (words[behind]?.norm === 'for') return put(language.says.include, behind + 1);
  if (isOver(behind)) return null;
  return spoken(words, behind, language, asked, put);
}

/** The clause that begins or ends within the phrase, and all that the phrase reaches into. */
function clauseOut(words: readonly Word[], { language, from, to }: Hit): Edit {
  const reached = clausesOf(words, language).filter((clause) => clause.from < to && clause.to > from);
  const [first, last] = [reached[0]?.from ?? from, reached.at(-1)?.to ?? to];
  return { from: words[first]?.start ?? 0, to: words[last]?.start ?? words.at(-1)?.end ?? 0, put: '' };
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
function elisions(words: readonly Word[], { language: { elided, joins }, to }: Hit): Edit[] {
  const edits: Edit[] = [];
  for (let at = words.length - 1; at >= to; at -= 1) {
    const word = words[at];
    if (!word || !joins.and.includes(words[at - 1]?.norm ?? '') || inGroup(words, at, elided) === at) continue;
    edits.push({ from: word.start, to: word.start, put: `${joins.whom} ` });
  }
  return edits;
}

const LEADING = /^[\s,:;.()¿¡–—-]+|^(?:and|but|so|then|because|und|aber|et|mais|y|pero|en|maar|e|mas)\s+/i;

/** The text without what it ends with of these signs; in a loop, since a pattern looks at each run again from each of its places. */
function withoutLast(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Begins with a capital and ends as a statement or a question does. */
function tidied(text: string, isQuestion: boolean): string {
  let tidy = text.replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== tidy; ) {
    before = tidy;
    tidy = tidy.replace(LEADING, '').trimStart();
  }
  const body = withoutLast(tidy.replace(/ ([,.!?])/g, '$1').replace(/,([.!?])/g, '$1'), ' ,:;(–—-.!?…');
  return body.charAt(0).toUpperCase() + body.slice(1) + (isQuestion ? '?' : '.');
}

const SCORN = languages.flatMap(({ plain }) => plain.scorn);

/** Fewer words are a call, not a sentence. */
const FEWEST = 3;

/** What is left of the sentence if it is a plain one, blaming nobody; null otherwise. */
function offered(
  text: string,
  read: string,
  language: Language,
  tries: ReturnType<typeof triesFor>,
  names: readonly string[],
): string | null {
  const said = plainOf(text, read, language, names);
  if (!said) return null;
  const { says, plain, questions } = language;
  let better = tidied(said.text, said.isQuestion);
  const words = wordsOf(better);
  if (words.length < FEWEST) {
    const put = inGroup(words, 0, plain.requests) > 0 ? says.please : inGroup(words, 0, questions) > 0 ? says.wh : null;
    if (!put) return null;
    better = tidied(`${put} ${better.charAt(0).toLowerCase()}${better.slice(1)}`, false);
  }
  const judged = wordsOf(withoutQuotes(better));
  const isSentence = /^\p{Lu}/u.test(better) && judged.length >= FEWEST;
  return isSentence && !has(judged, SCORN) && !firstHit(judged, tries) ? better : null;
}

/** More turns than a sentence has blame in it; what still blames then is put wholly differently. */
const MOST_TURNS = 6;

export interface Reworded {
  kind: KindOfBlame;
  better: string;
}

/** Of the bounce: `about` names what the brief needs more on, `names` the person who wrote it. */
export interface Told {
  about: string;
  names: readonly string[];
}

/**
 * The sentence about the brief instead of a person, or null where it blames nobody. `masked` is the sentence as it is to be
 * read, of the same length.
 */
export function reworded(sentence: string, masked: string, tries: ReturnType<typeof triesFor>, { about, names }: Told): Reworded | null {
  let [text, read] = [sentence, masked];
  const first = firstHit(wordsOf(read), tries);
  if (!first) return null;
  const { kind } = first.rule;
  const { says } = first.language;
  const whole = about ? `${says.moreOn} ${about}.` : says.more;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const words = wordsOf(read);
    const hit = firstHit(words, tries);
    if (!hit) return { kind, better: offered(text, read, first.language, tries, names.map(normal)) ?? whole };
    const edit = turned(words, hit) ?? clauseOut(words, hit);
    // From behind, so that the places of the others stay right.
    const rest = elisions(words, hit).filter(({ from }) => from >= edit.to);
    for (const { from, to, put } of [...rest, edit]) {
      text = text.slice(0, from) + put + text.slice(to);
      read = read.slice(0, from) + put + read.slice(to);
    }
  }
  return { kind, better: whole };
}
