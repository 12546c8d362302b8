import { aboutAll } from '../../generic/signal.ts';
import { ROLES } from '../data/roles.ts';
import type { Reading } from '../reading/reading.ts';
import { stem } from '../reading/stem.ts';
import type { Warning } from './warning.ts';

const stemsOf = (list: string) => new Set(list.split(',').map((word) => stem(word.trim())));

/** Brings others, whoever they are. */
const TOGETHER = stemsOf('with,both,together,committee,board,council,team');
/** Brings another beside one who has a part; elsewhere it goes on with the sentence. */
const JOINS = stemsOf('and,plus,then,&,+');
const DECIDES = stemsOf('decides,signs,approves');
const HELPS = stemsOf('will,must,can,also,alone');
/** Before a verb, but no name. */
const NOBODY = stemsOf('they,we,who,to,nobody,everyone,all,it,that');

let roles: Set<string> | null = null;

/** Roles that have a part; where none is told, who stands before the deciding ("Priya signs"). */
function holdersIn({ stems, tokens }: Reading, isRole: (at: number) => boolean): Set<string> {
  // "Finance director" and "head of procurement" are one.
  const holders = new Set(stems.filter((_, at) => isRole(at) && !isRole(at - 1) && !(stems[at - 1] === 'of' && isRole(at - 2))));
  if (holders.size > 0) return holders;
  stems.forEach((one, verb) => {
    if (!DECIDES.has(one)) return;
    let at = verb - 1;
    while (HELPS.has(stems[at] as string)) at -= 1;
    if (tokens[at]?.kind === 'word' && !NOBODY.has(stems[at] as string)) holders.add(stems[at] as string);
  });
  return holders;
}

/** Only one person has a part in the decision, as far as the brief says. */
export const oneStakeholder: Warning = {
  field: 'buyingProcess',
  look({ readings, fields, surroundings }) {
    if (fields.buyingProcess.level < 2 || (surroundings.peopleNamed ?? 0) > 1) return null;
    roles ??= stemsOf(ROLES);
    const { stems } = readings.buyingProcess;
    const isRole = (at: number) => roles?.has(stems[at] as string) === true;
    const decides = (at: number) => DECIDES.has(stems[at] as string);
    const joins = (at: number) => isRole(at - 1) || isRole(at + 1) || isRole(at + 2) || decides(at + 2) || decides(at + 3);
    if (stems.some((one, at) => TOGETHER.has(one) || (JOINS.has(one) && joins(at)))) return null;
    if (holdersIn(readings.buyingProcess, isRole).size !== 1) return null;
    return aboutAll(
      readings.buyingProcess,
      'warning.one-stakeholder',
      'Only one person so far: who else must agree, or could stop it?',
      'IT and the works council must agree',
    );
  },
};
