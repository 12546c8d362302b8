import { type Criterion, finding } from './criterion.ts';
import { concreteIn, sentence } from './facts/concrete.ts';
import { type Happening, happenings } from './facts/events.ts';
import type { Fact } from './facts/fact.ts';
import { holders } from './facts/holders.ts';
import { sources } from './facts/sources.ts';
import { type When, whens } from './facts/whens.ts';
import { T } from './reading/lexicon.ts';
import { is, type Reading, type Word } from './reading/reading.ts';
import type { Finding } from './score.ts';

/** So many words of its own, with a date or a source, make a sentence an event even where no list knows it. */
const TOLD_WORDS = 4;

/** Why now: a specific event, when, and where it was learnt. */
export const trigger: Criterion = {
  field: 'trigger',
  judge(reading) {
    const times = whens(reading).filter((when) => !when.denied);
    const dated = times.some((when) => when.firm || when.season);
    const learnt = sources(reading, holders(reading));
    const all = happenings(reading, times);
    const listed = all.filter((event) => event.specific);
    const events: Fact[] = listed.length > 0 ? listed : toldEvents(reading, times, learnt, all);
    const findings: Finding[] = [];
    if (events.length > 0) {
      if (!dated)
        findings.push(finding(reading, 'trigger.no-date', 'Say when it happened or will happen.', 'since 1 September', events.slice(0, 1)));
      if (learnt.length === 0) {
        const message = 'Say how you know: a post, a filing, or who told you.';
        findings.push(finding(reading, 'trigger.no-source', message, 'Priya, head of logistics, said so on our call', events.slice(0, 1)));
      }
      return { level: findings.length === 0 ? 3 : 2, findings };
    }
    const message = 'Say what happened at their side that made them answer now.';
    findings.push(finding(reading, 'trigger.no-event', message, 'Their contract with the old vendor ends on 30 June', all.slice(0, 1)));
    if (all.length > 0 && dated && learnt.length > 0) return { level: 2, findings };
    return { level: reading.words.some((word) => is(word, T.interest) || is(word, T.vagueEvent)) ? 1 : 0, findings };
  },
};

/** Something came about: a past tense that is neither saying nor liking. */
function moves(word: Word): boolean {
  if (
    word.kind !== 'word' ||
    word.denied ||
    is(word, T.common) ||
    is(word, T.interest) ||
    is(word, T.say) ||
    is(word, T.glue) ||
    is(word, T.discuss)
  )
    return false;
  return word.norm.length > 4 && word.norm.endsWith('ed') ? !is(word, T.attribute) : PAST.test(word.norm);
}

/** In a text longer than this, what came about without a date or a source is a portrait of the company. */
const PORTRAIT = 45;

const PAST =
  /^(announced|bought|sold|lost|won|left|began|came|went|grew|fell|broke|built|shut|took|became|died|burnt|split|cut|rose|handed|got|lost|chose|hit|banned|voted|fired)$/;

/** Sentences that tell something particular with its date or source, and speak neither of interest nor of another field's subject. */
function toldEvents(reading: Reading, times: readonly When[], learnt: readonly Fact[], vague: readonly Happening[]): Fact[] {
  if (vague.length > 0) return [];
  const found: Fact[] = [];
  const sentencesOf = (facts: readonly Fact[]) => new Set(facts.map((fact) => reading.words[fact.from]?.sentence));
  const dates = sentencesOf(times.filter((when) => when.firm));
  const told = sentencesOf(learnt);
  const supported = new Map<number, Fact>();
  for (const fact of [...times.filter((when) => when.firm), ...learnt]) supported.set(reading.words[fact.from]?.sentence ?? 0, fact);
  for (let s = 0; s < reading.sentences; s += 1) {
    const words = sentence(reading, s);
    const moved = words.findIndex(moves);
    if (!supported.has(s) && (moved < 0 || reading.words.length > PORTRAIT)) continue;
    const at = supported.has(s) ? -1 : reading.words.indexOf(words[moved] as Word);
    const fact = supported.get(s) ?? { from: at, to: at };
    const twice = dates.has(s) && told.has(s);
    const least = twice || (moved >= 0 && supported.has(s)) ? TOLD_WORDS - 2 : TOLD_WORDS;
    if (
      words.some(
        (word) =>
          is(word, T.frequency) ||
          (is(word, T.budget) && !is(word, T.event)) ||
          (is(word, T.interest) && !word.denied && !is(word, T.event)) ||
          word.silent,
      )
    )
      continue;
    if (
      concreteIn(
        words.filter((word) => word.kind === 'word' && !is(word, T.role) && !is(word, T.medium) && !is(word, T.month) && !is(word, T.say)),
      ) >= least
    )
      found.push(fact);
  }
  return found;
}
