/** A lead looks at the calibration of their team's bar, begins one, or hands in what they say. */
import { isWhole, LEAST_GRADED, MOST_GRADED } from '../../../core/bar/calibration.ts';
import { type Lead, leadsBy, otherLead } from '../../../core/bar/versions.ts';
import type { Calibration, CalibrationAct } from '../../../protocol/calibration.ts';
import { type Member, may } from '../../auth/policy.ts';
import { tell } from '../../notices/tell.ts';
import { takeTurn } from '../../store/handoffs/changes.ts';
import { keepRequest, seenRequest } from '../../store/handoffs/requests.ts';
import { membersOf } from '../../store/people/people.ts';
import { isTeam } from '../../store/people/workspaces.ts';
import { addRound, keepGrades } from '../../store/settings/calibrations.ts';
import { settingOf } from '../../store/settings/settings.ts';
import type { Store } from '../../store/store.ts';
import type { Tx } from '../../store/tables.ts';
import { printsOf } from '../../sync/print.ts';
import { gradedFor } from './graded.ts';
import { calibrationFor, type Standing, standingOf } from './stand.ts';

export interface AskedCalibration {
  member: Member;
  team: string;
  /** Epoch milliseconds. */
  now: number;
}

interface Act extends AskedCalibration {
  act: CalibrationAct;
  /** The request's idempotency key. */
  key: string;
}

interface Told {
  ok: true;
  calibration: Calibration;
}
interface NoLead {
  ok: false;
  problem: 'not-signed-in' | 'not-found' | 'not-allowed';
}
export type CalibrationAnswer =
  | Told
  | NoLead
  | { ok: false; problem: 'key-reused' }
  | { ok: false; problem: 'not-now' /** Says why, and what to do. */; message: string };

type Refused = Extract<CalibrationAnswer, { ok: false }>;
const notNow = (message: string): Refused => ({ ok: false, problem: 'not-now', message });

const LACKS = {
  'two-leads': 'Two people grade: an administrator names an SDR lead and an AE lead who are not the same.',
  handoffs: `There are fewer than ${LEAST_GRADED} recent handoffs that both of you may see and have not graded yet. Try again when there are more.`,
};

export function lookAtCalibration(store: Pick<Store, 'read'>, asked: AskedCalibration): Promise<Told | NoLead> {
  return store.read(async (tx) => {
    const lead = await leadOf(tx, asked);
    if (!lead.ok) return lead;
    return answer(tx, lead, await standingOf(tx, asked.member.workspace, asked.team, asked.now));
  });
}

export function calibrate(store: Pick<Store, 'transact'>, asked: Act): Promise<CalibrationAnswer> {
  return store.transact((tx) => act(tx, asked));
}

type Leading = { ok: true; member: Member; lead: Lead };

/** Who asks, as they are now. */
async function leadOf(tx: Tx, { member: { id, workspace }, team }: AskedCalibration): Promise<Leading | NoLead> {
  const member = (await membersOf(tx, workspace)).find((one) => one.id === id);
  if (!member?.active) return { ok: false, problem: 'not-signed-in' };
  if (!(await isTeam(tx, workspace, team))) return { ok: false, problem: 'not-found' };
  const named = await settingOf(tx, workspace, 'leads', team);
  const leads = [named.sdrLead, named.aeLead].filter((one) => one !== null);
  const [lead] = leadsBy(named, id);
  if (!lead || !may(member, 'bar:calibrate', { workspace, name: 'barVersions', of: team, leads }))
    return { ok: false, problem: 'not-allowed' };
  return { ok: true, member, lead };
}

const answer = async (tx: Tx, { member, lead }: Leading, standing: Standing): Promise<Told> => ({
  ok: true,
  calibration: await calibrationFor(tx, member, lead, standing),
});

async function act(tx: Tx, asked: Act): Promise<CalibrationAnswer> {
  const { team, act: does, key, now } = asked;
  const { workspace, id } = asked.member;
  await takeTurn(tx, workspace);
  const leading = await leadOf(tx, asked);
  if (!leading.ok) return leading;
  const print = printsOf([{ team, act: does }], [{ team, act: does }]).whole;
  const seen = await seenRequest(tx, id, key);
  if (seen && !print.fits(seen.hash)) return { ok: false, problem: 'key-reused' };
  if (!seen) {
    const standing = await standingOf(tx, workspace, team, now);
    const refused = does.does === 'begin' ? await begin(tx, asked, leading, standing) : await handIn(tx, asked, leading, standing, does);
    if (refused) return refused;
    await keepRequest(tx, id, key, { hash: print.hash, at: now });
  }
  return answer(tx, leading, await standingOf(tx, workspace, team, now));
}

/** One that is under way goes on. */
async function begin(tx: Tx, { team, now }: Act, { member, lead }: Leading, { leads, round, next }: Standing): Promise<Refused | null> {
  if (round) return null;
  if (!leads) return notNow(LACKS['two-leads']);
  if (next.length < LEAST_GRADED) return notNow(LACKS.handoffs);
  const { workspace } = member;
  const handoffs = next.slice(0, MOST_GRADED);
  await addRound(tx, { workspace, team, at: now, leads: { sdrLead: leads.sdrLead.id, aeLead: leads.aeLead.id }, handoffs });
  await tell(tx, {
    ...{ workspace, person: leads[otherLead(lead)].id, kind: 'calibration-to-grade', handoff: null, at: now },
    ...{ key: `bar ${team} grade ${now}`, about: { by: member.id } },
  });
  return null;
}

async function handIn(
  tx: Tx,
  { team, now }: Act,
  { member, lead }: Leading,
  { leads, round }: Standing,
  does: Extract<CalibrationAct, { does: 'hand-in' }>,
): Promise<Refused | null> {
  if (!leads || round?.id !== does.round)
    return notNow('This round is over. What you graded is not needed any more: see what came of it, or begin anew.');
  const graded = await gradedFor(tx, member, round.handoffs);
  if (!isWhole(graded, does.grades)) return notNow('Say yes or no to each item of each handoff, then hand it in.');
  const own = Object.fromEntries(
    graded.map(({ handoff, items }) => [handoff, Object.fromEntries(items.map(({ key }) => [key, does.grades[handoff]?.[key] === true]))]),
  );
  const other = otherLead(lead);
  const isDone = round.grades[other] !== null;
  await keepGrades(tx, round, lead, own, isDone ? now : null);
  if (isDone)
    await tell(tx, {
      ...{ workspace: member.workspace, person: leads[other].id, kind: 'calibration-done', handoff: null, at: now },
      ...{ key: `bar ${team} graded ${round.id}`, about: { by: member.id } },
    });
  return null;
}
