import { aboutAll } from '../../generic/signal.ts';
import { ROLES } from '../data/roles.ts';
import { stem } from '../reading/stem.ts';
import type { Warning } from './warning.ts';

let roles: Set<string> | null = null;

/** Only one person or body has a part in the decision, as far as the brief says. */
export const oneStakeholder: Warning = {
  field: 'buyingProcess',
  look({ readings, fields, surroundings }) {
    if (fields.buyingProcess.level < 2 || (surroundings.peopleNamed ?? 0) > 1) return null;
    roles ??= new Set(ROLES.split(',').map((role) => stem(role.trim())));
    const named = new Set(readings.buyingProcess.stems.filter((one) => roles?.has(one)));
    if (named.size !== 1) return null;
    return aboutAll(
      readings.buyingProcess,
      'warning.one-stakeholder',
      'Only one person so far: who else must agree, or could stop it?',
      'IT and the works council must agree',
    );
  },
};
