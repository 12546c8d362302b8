/** Looks at one handoff whose time has come: what its clocks do is done once, and it is said when to look again. */

import { MINUTE } from '../../core/clocks/clock.ts';
import type { ClockRun } from '../../core/clocks/clocksOf.ts';
import { clocksOf } from '../../core/clocks/clocksOf.ts';
import { type Moment, momentsOf } from '../../core/clocks/moments.ts';
import { clockNamed } from '../../core/clocks/registry.ts';
import type { Handoff } from '../../core/handoff/handoff.ts';
import { counting } from '../../core/handoff/log.ts';
import { BY_ITSELF, handedTo } from '../../core/handoff/parties.ts';
import { isAway } from '../../core/handoff/person.ts';
import { sinceGiven, turnsOf } from '../../core/handoff/turns.ts';
import type { KindName } from '../../core/notices/kinds.ts';
import type { ClockSettings } from '../../core/settings/clocks.ts';
import type { HandoffFacts } from '../auth/policy.ts';
import { tellAll } from '../notices/tell.ts';
import { lookAt, lookNoMore, type Mark, markOnce, marksOf } from '../store/handoffs/clocks.ts';
import { handoffById, type Kept } from '../store/handoffs/handoffs.ts';
import { personById } from '../store/people/people.ts';
import { settingOf } from '../store/settings/settings.ts';
import type { Tx } from '../store/tables.ts';
import { give, type Why } from './give.ts';
import { joined, type Said } from './joined.ts';
import { adminsOf, managersOf } from './managers.ts';
import { standInOf } from './standIn.ts';

/** Milliseconds after which a thing that was to be done is written down, and nothing else: nobody is told of last month, after a server stood still or was updated. */
export const TOO_OLD = 7 * 24 * 60 * 60 * 1000;

interface Look {
  tx: Tx;
  workspace: string;
  settings: ClockSettings;
  /** Epoch milliseconds. */
  now: number;
  marks: Mark[];
  /** What its clocks are to tell, gathered: what comes at one moment is told as one. */
  words: Said[];
}

/** In this workspace's turn. Resolves with the facts before and after each change, for those who look at it. */
export async function see(tx: Tx, workspace: string, id: string, now: number): Promise<HandoffFacts[]> {
  let kept = await handoffById(tx, workspace, id);
  if (!kept) {
    await lookNoMore(tx, workspace, id);
    return [];
  }
  const look = {
    tx,
    workspace,
    settings: await settingOf(tx, workspace, 'clocks'),
    now,
    marks: await marksOf(tx, workspace, id),
    words: [] as Said[],
  };
  const changed: HandoffFacts[] = [];
  const took = (given: Kept | null): void => {
    if (given && kept) changed.push(kept.facts, given.facts);
    kept = given ?? kept;
  };
  took(await handOverWhileAway(look, kept));
  for (const moment of momentsOf(runsOf(look, kept), look.settings)) if (moment.at <= now) took(await act(look, kept, moment));
  await tellAll(tx, joined(look.words));
  const next = await nextOf(look, kept);
  await (next === null ? lookNoMore(tx, workspace, id) : lookAt(tx, { workspace, handoff: id, at: next }));
  return changed;
}

const runsOf = ({ settings, now }: Look, { handoff }: Kept): ClockRun[] => clocksOf(handoff, settings, now);

/** Null where nothing more is to come unless something happens to it. */
async function nextOf(look: Look, kept: Kept): Promise<number | null> {
  const runs = runsOf(look, kept);
  const times = momentsOf(runs, look.settings).map(({ at }) => at);
  const ae = waiting(runs) && kept.facts.ae ? await personById(look.tx, kept.facts.ae) : null;
  if (ae?.away) times.push(Date.parse(ae.away.from));
  const ahead = times.filter((at) => at > look.now);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

/** What its account executive has not done, and somebody else could. */
const waiting = (runs: readonly ClockRun[]): ClockRun | undefined =>
  runs.find(({ clock, stoppedAt, state }) => clockNamed(clock).isTouch && stoppedAt === undefined && state !== 'paused');

async function isNew(
  { tx, workspace, marks }: Look,
  { handoff }: Kept,
  mark: Pick<Mark, 'clock' | 'run' | 'mark' | 'at'>,
): Promise<boolean> {
  const isThere = marks.some((one) => one.clock === mark.clock && one.run === mark.run && one.mark === mark.mark);
  return !isThere && (await markOnce(tx, { workspace, handoff: handoff.id, ...mark }));
}

/** Resolves with the handoff where it went to somebody else. */
async function act(look: Look, kept: Kept, { run, does, at }: Moment): Promise<Kept | null> {
  const { clock, run: number, owner, dueAt, stoppedAt } = run;
  if (!(await isNew(look, kept, { clock, run: number, mark: does, at })) || look.now - at > TOO_OLD) return null;
  switch (does) {
    case 'breach':
      return null;
    case 'due-soon':
      if (stoppedAt === undefined && dueAt !== null && look.now < dueAt) tellOf(look, kept, run, 'due-soon', [owner]);
      return null;
    case 'tell-manager':
      tellOf(look, kept, run, 'breach', await managersOf(look.tx, look.workspace, kept.facts.team));
      return null;
    case 'tell-admins':
      tellOf(look, kept, run, 'breach', await adminsOf(look.tx, look.workspace));
      return null;
    case 'give-to-backup':
      return isUntouched(run, kept) ? handOver(look, kept, run, { late: dueAt === null ? 0 : Math.round((at - dueAt) / MINUTE) }) : null;
  }
}

/** Whoever has it now had it when it ran out: who was given it since is not passed over in their turn. */
function isUntouched({ clock, stoppedAt, dueAt, owner }: ClockRun, { handoff, facts }: Kept): boolean {
  if (!clockNamed(clock).isTouch || stoppedAt !== undefined || facts.ae === null || facts.ae !== owner) return false;
  if (sinceGiven(handoff.events).some(({ type }) => type === 'first-touch' || type === 'held')) return false;
  const log = counting(handoff.events).map(({ event }) => event);
  const given = log.findLast(({ type }) => type === 'submitted' || type === 'reassigned' || type === 'rejected');
  return given !== undefined && dueAt !== null && Date.parse(given.at) <= dueAt;
}

/** Once a run of a clock, and from nobody twice in one absence: who gives it back to somebody who is away means it. */
async function handOverWhileAway(look: Look, kept: Kept): Promise<Kept | null> {
  const run = waiting(runsOf(look, kept));
  const ae = run && kept.facts.ae !== null && run.owner === kept.facts.ae ? await personById(look.tx, kept.facts.ae) : null;
  if (!run || !ae?.away || !isAway(ae.away, look.now) || wasTakenFrom(ae.id, kept.handoff, Date.parse(ae.away.from))) return null;
  const isFirst = await isNew(look, kept, { clock: run.clock, run: run.run, mark: 'away', at: look.now });
  return isFirst ? handOver(look, kept, run, { away: true }) : null;
}

/** By itself, from this account executive, since then. Who had it is not always who was named. */
const wasTakenFrom = (ae: string, handoff: Handoff, since: number): boolean =>
  counting(handoff.events).some(
    ({ event, number }) =>
      event.type === 'reassigned' &&
      event.by === BY_ITSELF &&
      Date.parse(event.at) >= since &&
      handedTo({ ...handoff, events: handoff.events.slice(0, number - 1) }) === ae,
  );

/** To who stands in, unless they had it before. Where nobody does, the managers are told that somebody is to be found. */
async function handOver(look: Look, kept: Kept, run: ClockRun, why: Why): Promise<Kept | null> {
  const { tx, workspace, now } = look;
  const ae = kept.facts.ae === null ? null : await personById(tx, kept.facts.ae);
  const backup = ae && (await standInOf(tx, ae, kept.facts.sdr, now));
  const hadIt = backup !== null && turnsOf(counting(kept.handoff.events)).some((turn) => turn.ae === backup.id);
  const given =
    backup && !hadIt && (await give(tx, kept, { to: backup.id, clock: clockNamed(run.clock).label, due: isoOf(run.dueAt), why, now }));
  if (!given) tellOf(look, kept, run, 'nobody-stands-in', await managersOf(tx, workspace, kept.facts.team), why);
  return given || null;
}

const isoOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

function tellOf(look: Look, kept: Kept, run: ClockRun, kind: KindName, people: readonly (string | null)[], why?: Why): void {
  const due = isoOf(run.dueAt);
  const about = {
    ...why,
    clock: clockNamed(run.clock).label,
    ...(due !== null && { due }),
    ...(kept.facts.ae !== null && { ae: kept.facts.ae }),
  };
  const { handoff } = kept;
  const word = { workspace: look.workspace, handoff: handoff.id, at: look.now, kind, about, clock: run.clock, run: run.run };
  look.words.push(...people.flatMap((person) => (person === null ? [] : [{ ...word, person }])));
}
