/** A handoff as the work lists know it, on somebody's device. */
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import type { Person, Role } from '../../../src/core/handoff/person.ts';
import { type Summary, summaryOf } from '../../../src/core/work/summary.ts';

export function summed(
  { registers, id, record, ...server }: Handoff,
  more: { owner?: string; waiting?: string[]; untold?: true } = {},
): Summary {
  const held = Object.fromEntries(Object.entries(registers).map(([name, base]) => [name, { value: base.value, base, conflict: null }]));
  return summaryOf({ owner: 'sam', id, record, server, registers: held, waiting: [], ...more });
}

export const person = (id: string, roles: Role[], more: Partial<Person> = {}): Person => ({
  ...{ id, name: id, email: `${id}@team.example`, roles, team: 'one', active: true },
  ...more,
});

export const sam = person('sam', ['sdr']);
export const avery = person('avery', ['ae']);
export const morgan = person('morgan', ['manager']);
export const PEOPLE = [sam, avery, morgan];
