/** Both leads are told when their team's bar is due to be calibrated, and who has not graded what is being calibrated. */
import { EVERY_MS } from '../../../core/bar/cadence.ts';
import { LEAST_GRADED } from '../../../core/bar/calibration.ts';
import { LEADS, type Lead, otherLead } from '../../../core/bar/versions.ts';
import type { Member } from '../../auth/policy.ts';
import { tell } from '../../notices/tell.ts';
import type { Round } from '../../store/settings/calibrations.ts';
import type { Tx } from '../../store/tables.ts';
import { tellLeads } from '../tell.ts';
import { standingOf } from './stand.ts';

/** Once for each time that it is due, and again a month or quarter later where nobody has; only where there is something to grade. Of what was begun and waits for somebody they hear each month after it. `now` in epoch milliseconds. */
export async function remindToCalibrate(tx: Tx, now: number): Promise<void> {
  const teams = await tx.selectFrom('setting').select(['workspace', 'of']).where('name', '=', 'leads').execute();
  for (const { workspace, of: team } of teams) {
    const { every, due, last, round, next, leads } = await standingOf(tx, workspace, team, now);
    if (leads && round) await remindToGrade(tx, { workspace, team, leads, round, now });
    if (!leads || round || next.length < LEAST_GRADED || (due !== null && due > now)) continue;
    const turn = due === null ? Math.floor(now / EVERY_MS.month) : Math.floor((now - due) / EVERY_MS[every]);
    await tellLeads(tx, { workspace, team, kind: 'bar-to-calibrate', now, key: `bar ${team} calibrate ${last?.id ?? 'first'} ${turn}` });
  }
}

interface Waiting {
  workspace: string;
  team: string;
  leads: Record<Lead, Member>;
  round: Round;
  now: number;
}

async function remindToGrade(tx: Tx, { workspace, team, leads, round, now }: Waiting): Promise<void> {
  const months = Math.floor((now - round.at) / EVERY_MS.month);
  if (months < 1) return;
  for (const lead of LEADS) {
    if (round.grades[lead] !== null) continue;
    await tell(tx, {
      ...{ workspace, person: leads[lead].id, kind: 'calibration-to-grade', handoff: null, at: now },
      ...{ key: `bar ${team} grade ${round.at} ${months}`, about: { by: leads[otherLead(lead)].id } },
    });
  }
}
