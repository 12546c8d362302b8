/** To whom a handoff may be given that is with an account executive already. */
import { decide } from '../../core/handoff/decide.ts';
import { actorAmong, handedTo } from '../../core/handoff/parties.ts';
import type { Person } from '../../core/handoff/person.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { toldOf } from '../../sync/told.ts';

export interface Heirs {
  /** Who has it now, by user id. */
  from: string | null;
  /** Empty where this person may give it to nobody. */
  to: Person[];
}

const NOBODY: Heirs = { from: null, to: [] };

/** The server decides; here the same state machine says what it is worth to offer. */
export function heirsOf(local: LocalHandoff, me: Person, people: readonly Person[]): Heirs {
  const handoff = toldOf(local);
  // While it is with its writer, who it is for is chosen in the brief.
  if (handoff?.state !== 'submitted' && handoff?.state !== 'accepted') return NOBODY;
  const actor = actorAmong(handoff, me, people);
  // A manager gives what is their team's, whatever else they may see.
  if (!actor.leads) return NOBODY;
  const mayHaveIt = ({ id, active, roles }: Person): boolean =>
    active && roles.includes('ae') && decide(handoff, { name: 'reassign', ae: id }, actor, '', handoff.revision).ok;
  return { from: handedTo(handoff), to: people.filter(mayHaveIt) };
}
