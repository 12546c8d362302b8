/** To whom a handoff may be given that is with an account executive already. */
import { decide } from '../../core/handoff/decide.ts';
import type { Handoff, RegisterState } from '../../core/handoff/handoff.ts';
import { type Actor, handedTo } from '../../core/handoff/parties.ts';
import type { Person } from '../../core/handoff/person.ts';
import type { LocalHandoff } from '../../sync/ports.ts';

export interface Heirs {
  /** Who has it now, by user id. */
  from: string | null;
  /** Empty where this person may give it to nobody. */
  to: Person[];
}

/** As the server has it. */
function toldOf({ id, record, server, registers }: LocalHandoff): Handoff | null {
  if (!server) return null;
  const told: Record<string, RegisterState> = {};
  for (const [name, register] of Object.entries(registers)) if (register?.base) told[name] = register.base;
  return { id, record, ...server, registers: told };
}

/** The server decides; here the same state machine says what it is worth to offer. */
export function heirsOf(local: LocalHandoff, me: Person, people: readonly Person[]): Heirs {
  const handoff = local.untold ? null : toldOf(local);
  const writer = people.find(({ id }) => id === handoff?.sdr);
  const from = handoff && handedTo(handoff);
  // A manager gives what is their team's, whatever else they may see. While it is with its writer, who it is for is chosen in the brief.
  const isWithAe = handoff?.state === 'submitted' || handoff?.state === 'accepted';
  if (!handoff || !isWithAe || writer?.team !== me.team) return { from: null, to: [] };
  const actor: Actor = { id: me.id, roles: me.roles, leads: true };
  const mayHaveIt = ({ id, active, roles }: Person): boolean =>
    active && roles.includes('ae') && decide(handoff, { name: 'reassign', ae: id }, actor, '', handoff.revision).ok;
  return { from, to: people.filter(mayHaveIt) };
}
