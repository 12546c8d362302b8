/** The two or three that are likeliest: what was said against it first, then what people in these roles ask, then what the event brings with it. */
import type { HandoffContent } from '../handoff/registers.ts';
import type { Objection } from './objection.ts';
import { fromRedFlags } from './origins/redFlags.ts';
import { fromRole } from './origins/role.ts';
import { fromTrigger } from './origins/trigger.ts';

/** More than these nobody keeps in mind on the way to a call. */
const MOST = 3;

const isSame = (a: Objection, b: Objection): boolean =>
  a.says === b.says || (a.sentence.field === b.sentence.field && a.sentence.start === b.sentence.start);

/** One of each origin before a second of any; no sentence and no question twice. */
export function objectionsOf({ brief, people }: Pick<HandoffContent, 'brief' | 'people'>): Objection[] {
  const origins = [fromRedFlags(brief), fromRole(brief, people), fromTrigger(brief)];
  const rounds = Math.max(...origins.map(({ length }) => length));
  const inTurn = Array.from({ length: rounds }, (_, at) => origins.flatMap((found) => found.slice(at, at + 1))).flat();
  const chosen: Objection[] = [];
  for (const one of inTurn) if (chosen.length < MOST && !chosen.some((other) => isSame(one, other))) chosen.push(one);
  return chosen;
}
