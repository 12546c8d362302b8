/** What a brief says otherwise than when it was handed off before. It goes into the log: every round can be read there, by everybody who may read it. */
import type { Change, HandoffEvent } from './events.ts';
import { type Handoff, valuesOf } from './handoff.ts';
import { counting } from './log.ts';
import type { RegisterName } from './registers.ts';
import { saysOtherwise } from './values.ts';

/** Characters of a value. The whole brief wants some 200 words; a pasted book is not kept twice more with every round. */
const MOST = 5_000;

const isLong = (value: unknown): boolean => (JSON.stringify(value)?.length ?? 0) > MOST;

/** Read from the page, and written by nobody. */
const NOT_WRITTEN: RegisterName = 'facts';

/** As it stood when it was handed off in a way that counts: what was handed off and taken back is as if it had never been. */
function handedValues(events: readonly HandoffEvent[], handed: Handoff['registers']): Partial<Record<string, unknown>> {
  const values: Partial<Record<string, unknown>> = valuesOf({ registers: handed });
  const counts = new Set(counting(events).map(({ event }) => event));
  for (const event of events.toReversed()) {
    if (event.type !== 'submitted') continue;
    if (counts.has(event)) break;
    for (const change of event.changes ?? []) if ('was' in change) values[change.register] = change.was;
  }
  return values;
}

/** For the event; nothing before the first bounce, and where nobody looked what was handed off. */
export function changedSince({ handoff, handed }: { handoff: Handoff; handed: Handoff['registers'] | undefined }): { changes?: Change[] } {
  if (handoff.state !== 'bounced' || !handed) return {};
  const before = handedValues(handoff.events, handed);
  const now: Partial<Record<string, unknown>> = valuesOf(handoff);
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => name !== NOT_WRITTEN).sort();
  const changes = names.flatMap((register): Change[] => {
    const [was, is] = [before[register] ?? null, now[register] ?? null];
    if (!saysOtherwise(was, is)) return [];
    return [isLong(was) || isLong(is) ? { register } : { register, was, is }];
  });
  return { changes };
}
