import { aboutAll } from '../../generic/signal.ts';
import { ROLES } from '../data/roles.ts';
import { stem } from '../reading/stem.ts';
import type { Warning } from './warning.ts';

const TOGETHER = new Set(['with', 'and', 'plus', 'both', 'together', '&', '+', 'then', 'committee', 'board', 'council', 'team']);

let roles: Set<string> | null = null;

/** Only one person or body has a part in the decision, as far as the brief says. */
export const oneStakeholder: Warning = {
  field: 'buyingProcess',
  look({ readings, fields, surroundings }) {
    if (fields.buyingProcess.level < 2 || (surroundings.peopleNamed ?? 0) > 1) return null;
    roles ??= new Set(ROLES.split(',').map((role) => stem(role.trim())));
    const { stems } = readings.buyingProcess;
    const isRole = (at: number) => roles?.has(stems[at] as string) === true;
    // "Finance director" is one; "decides with", "and" or "plus" brings another, whoever it is.
    const holders = stems.filter((_, at) => isRole(at) && !isRole(at - 1));
    if (new Set(holders).size !== 1 || stems.some((one) => TOGETHER.has(one))) return null;
    return aboutAll(
      readings.buyingProcess,
      'warning.one-stakeholder',
      'Only one person so far: who else must agree, or could stop it?',
      'IT and the works council must agree',
    );
  },
};
