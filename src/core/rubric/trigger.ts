import { type Criterion, finding } from './criterion.ts';
import { happenings } from './facts/events.ts';
import { holders } from './facts/holders.ts';
import { sources } from './facts/sources.ts';
import { whens } from './facts/whens.ts';
import { is } from './reading/reading.ts';
import type { Finding, Level } from './score.ts';

/** Why now: a specific event, when, and where it was learnt. */
export const trigger: Criterion = {
  field: 'trigger',
  judge(reading) {
    const times = whens(reading).filter((when) => !when.denied);
    const dated = times.some((when) => when.firm);
    const people = holders(reading);
    const all = happenings(reading, times);
    const events = all.filter((event) => event.specific);
    const learnt = sources(reading, people);
    const findings: Finding[] = [];
    if (events.length > 0) {
      if (!dated)
        findings.push(finding(reading, 'trigger.no-date', 'Say when it happened or will happen.', 'since 1 September', events.slice(0, 1)));
      if (learnt.length === 0)
        findings.push(
          finding(
            reading,
            'trigger.no-source',
            'Say how you know: a post, a filing, or who told you.',
            'Priya, head of logistics, said so on our call',
            events.slice(0, 1),
          ),
        );
      return { level: findings.length === 0 ? 3 : 2, findings };
    }
    const vague = all.length > 0;
    findings.push(
      finding(
        reading,
        'trigger.no-event',
        'Say what happened at their side that made them answer now.',
        'Their contract with the old vendor ends on 30 June',
        all.slice(0, 1),
      ),
    );
    if (vague && dated && learnt.length > 0) return { level: 2, findings };
    const interest = reading.words.some((word) => is(word, 'interest') || is(word, 'vagueEvent'));
    const level: Level = interest ? 1 : 0;
    return { level, findings };
  },
};
