import { type Criterion, finding } from './criterion.ts';
import { concreteIn, sentence } from './facts/concrete.ts';
import { type Happening, happenings } from './facts/events.ts';
import type { Fact } from './facts/fact.ts';
import { holders } from './facts/holders.ts';
import { sources } from './facts/sources.ts';
import { type When, whens } from './facts/whens.ts';
import { is, type Reading } from './reading/reading.ts';
import type { Finding } from './score.ts';

/** So many words of its own, with a date or a source, make a sentence an event even where no list knows it. */
const TOLD_WORDS = 4;

/** Why now: a specific event, when, and where it was learnt. */
export const trigger: Criterion = {
  field: 'trigger',
  judge(reading) {
    const times = whens(reading).filter((when) => !when.denied);
    const dated = times.some((when) => when.firm);
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
    return { level: reading.words.some((word) => is(word, 'interest') || is(word, 'vagueEvent')) ? 1 : 0, findings };
  },
};

/** Sentences that tell something particular with its date or source, and speak neither of interest nor of another field's subject. */
function toldEvents(reading: Reading, times: readonly When[], learnt: readonly Fact[], vague: readonly Happening[]): Fact[] {
  if (vague.length > 0) return [];
  const found: Fact[] = [];
  for (const fact of [...times.filter((when) => when.firm), ...learnt]) {
    const words = sentence(reading, reading.words[fact.from]?.sentence ?? 0);
    if (
      words.some(
        (word) =>
          is(word, 'frequency') ||
          (is(word, 'budget') && !is(word, 'event')) ||
          (is(word, 'interest') && !word.denied && !is(word, 'event')) ||
          word.silent,
      )
    )
      continue;
    if (
      concreteIn(
        words.filter((word) => word.kind === 'word' && !is(word, 'role') && !is(word, 'medium') && !is(word, 'month') && !is(word, 'say')),
      ) >= TOLD_WORDS
    )
      found.push(fact);
  }
  return found;
}
