/** A team, and a handoff as the device of one of them holds it. */
import type { Handoff } from '../../src/core/handoff/handoff.ts';
import type { Person } from '../../src/core/handoff/person.ts';
import type { RegisterName } from '../../src/core/handoff/registers.ts';
import type { LocalHandoff } from '../../src/sync/ports.ts';

const person = (id: string, roles: Person['roles'], more: Partial<Person> = {}): Person => ({
  ...{ id, name: `${id[0]?.toUpperCase()}${id.slice(1)}`, email: `${id}@team.example`, roles, team: 't', active: true },
  ...more,
});

export const PEOPLE = {
  sam: person('sam', ['sdr']),
  avery: person('avery', ['ae'], { backup: 'kim' }),
  kim: person('kim', ['ae']),
  morgan: person('morgan', ['manager']),
} as const;
export type Who = keyof typeof PEOPLE;

/** As their device holds it once the server has told it. */
export function toldTo(who: Who, { id, record, sdr, state, events, registers }: Handoff, more: Partial<LocalHandoff> = {}): LocalHandoff {
  const held: LocalHandoff['registers'] = {};
  for (const [name, base] of Object.entries(registers)) held[name as RegisterName] = { value: base.value, base, conflict: null };
  return {
    ...{ format: 1, owner: who, id, record, waiting: [], refusal: null, touched: 1 },
    server: { sdr, state, revision: events.length, events },
    registers: held,
    ...more,
  };
}
