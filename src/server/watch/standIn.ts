/** Who does an account executive's work while they cannot. */
import { isAway } from '../../core/handoff/person.ts';
import { type Member, may } from '../auth/policy.ts';
import { personById } from '../store/people/people.ts';
import type { Tx } from '../store/tables.ts';

/** Who stands in for them at that time, and where that person is away too, who stands in for that one; null for nobody. Never the brief's writer, `sdr`. */
export async function standInOf(tx: Tx, ae: Member, sdr: string, now: number): Promise<Member | null> {
  const asked = new Set([ae.id]);
  for (let one: Member | null = ae; one; ) {
    const named: string | null | undefined = (isAway(one.away, now) ? one.away?.backup : null) ?? one.backup;
    if (!named || asked.has(named)) return null;
    asked.add(named);
    one = await personById(tx, named);
    if (one && one.id !== sdr && may(ae, 'handoff:assign', one) && !isAway(one.away, now)) return one;
  }
  return null;
}
