/** To whom a handoff may be given that is with an account executive already. */
import { type Actor, handedTo } from '../../core/handoff/parties.ts';
import type { Person } from '../../core/handoff/person.ts';
import { type Standing, whyNot, wouldFollow } from '../state/standing.ts';

export interface Heirs {
  /** Who has it now, by user id. */
  from: string | null;
  /** Empty where this person may give it to nobody. */
  to: Person[];
  /** It is theirs, and can only go to who stands in for them. */
  isBackup: boolean;
}

const NOBODY: Heirs = { from: null, to: [], isBackup: false };

const isManager = ({ roles, leads }: Actor): boolean => roles.includes('manager') && leads === true;

/** The server decides; here the same state machine says what it is worth to offer. */
export function heirsOf(standing: Standing, people: readonly Person[]): Heirs {
  const { handoff, actor } = standing;
  if (!handoff || !actor || whyNot('reassign', standing)) return NOBODY;
  // Nobody has a draft yet: who it is for is chosen in the brief.
  if (handoff.state === 'draft') return NOBODY;
  const mayHaveIt = ({ id, active, roles }: Person): boolean =>
    active && roles.includes('ae') && wouldFollow({ name: 'reassign', ae: id }, standing);
  return { from: handedTo(handoff), to: people.filter(mayHaveIt), isBackup: !isManager(actor) };
}
