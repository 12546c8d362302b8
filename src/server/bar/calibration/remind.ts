/** Both leads are told when their team's bar is due to be calibrated. */
import { EVERY_MS } from '../../../core/bar/cadence.ts';
import { LEAST_GRADED } from '../../../core/bar/calibration.ts';
import type { Tx } from '../../store/tables.ts';
import { tellLeads } from '../tell.ts';
import { standingOf } from './stand.ts';

/** Once for each time that it is due, and again a month or quarter later where nobody has; only where there is something to grade. `now` in epoch milliseconds. */
export async function remindToCalibrate(tx: Tx, now: number): Promise<void> {
  const teams = await tx.selectFrom('setting').select(['workspace', 'of']).where('name', '=', 'leads').execute();
  for (const { workspace, of: team } of teams) {
    const { every, due, last, round, next, leads } = await standingOf(tx, workspace, team, now);
    if (!leads || round || next.length < LEAST_GRADED || (due !== null && due > now)) continue;
    const turn = due === null ? Math.floor(now / EVERY_MS.month) : Math.floor((now - due) / EVERY_MS[every]);
    await tellLeads(tx, { workspace, team, kind: 'bar-to-calibrate', now, key: `bar ${team} calibrate ${last?.id ?? 'first'} ${turn}` });
  }
}
