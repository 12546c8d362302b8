import { T } from '../reading/lexicon.ts';
import { is, type Reading, type Word } from '../reading/reading.ts';
import type { Fact } from './fact.ts';
import type { When } from './whens.ts';

export interface Happening extends Fact {
  specific: boolean;
}

const NEWCOMER_REACH = 4;

/** What happened or will happen to the buyer. A habit ("every day") and what is denied are no events. */
export function happenings(reading: Reading, whens: readonly When[]): Happening[] {
  const found: Happening[] = [];
  const { words } = reading;
  const habits = new Set<number>();
  for (const word of words) if (is(word, T.frequency)) habits.add(word.clause);
  const dated = new Set(whens.filter((when) => when.firm && !when.denied).map((when) => (words[when.from] as Word).sentence));
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    if (word.kind === 'sign' || word.denied || word.kind === 'number') continue;
    if (is(word, T.event) && !(habits.has(word.clause) && is(word, T.problem)) && !isHouseholdWord(words, i))
      found.push({ from: i, to: i, specific: true });
    else if (
      is(word, T.newness) &&
      (roleNear(words, i) ||
        (word.norm === 'new' &&
          dated.has(word.sentence) &&
          !words.some((other) => other.sentence === word.sentence && is(other, T.interest))))
    )
      found.push({ from: i, to: i, specific: true });
    else if (is(word, T.change) && (dated.has(word.sentence) || isPast(word)) && !habits.has(word.clause) && objectNear(words, i))
      found.push({ from: i, to: i, specific: true });
    else if (is(word, T.vagueEvent)) found.push({ from: i, to: i, specific: false });
  }
  return found;
}

const isPast = (word: Word) =>
  (word.norm.length > 4 && word.norm.endsWith('ed')) ||
  /^(bought|sold|lost|won|left|began|built|cut|got|put|took|split|shut)$/.test(word.norm);

/** "left" as a side, "act" as a verb, "leads" that were lost. */
function isHouseholdWord(words: Word[], i: number): boolean {
  const { norm, inPhrase } = words[i] as Word;
  if (inPhrase) return false;
  const before = words[i - 1]?.norm ?? '';
  if (norm === 'act' || norm === 'reach') return before === 'to' || before === 'they' || before === 'can';
  return norm === 'left' && /^(is|are|time|the|be|days|weeks|over)$/.test(before);
}

function roleNear(words: Word[], i: number): boolean {
  for (let k = Math.max(0, i - 3); k <= i + NEWCOMER_REACH; k += 1) {
    const word = words[k];
    if (k !== i && word && word.sentence === (words[i] as Word).sentence && (is(word, T.role) || is(word, T.body))) return true;
  }
  return false;
}

/** The change is about something of theirs: a tool, a site, a contract, people, or a number of anything. */
function objectNear(words: Word[], i: number): boolean {
  for (let k = Math.max(0, i - 5); k <= i + 7; k += 1) {
    const word = words[k];
    if (!word || k === i || word.clause !== (words[i] as Word).clause) continue;
    if (
      is(word, T.role) ||
      is(word, T.tool) ||
      is(word, T.toolKind) ||
      is(word, T.attribute) ||
      is(word, T.expiry) ||
      is(word, T.department) ||
      is(word, T.event)
    )
      return true;
    if (
      /^(supplier|rival|contract|customer|client|account|licence|license|warehouse|shop|range|product|service|price|prices)s?$/.test(
        word.norm,
      )
    )
      return true;
  }
  return false;
}
