/** What is to be done about a handoff next, by whom, and what runs out first. */
import { type ClockRun, clocksOf } from '../clocks/clocksOf.ts';
import { valuesOf } from '../handoff/handoff.ts';
import { counting } from '../handoff/log.ts';
import { meetingStart } from '../handoff/meetingStart.ts';
import { handedTo, isOwnNote } from '../handoff/parties.ts';
import type { Person } from '../handoff/person.ts';
import { contentOf } from '../handoff/registers.ts';
import { standingOf } from '../handoff/replay.ts';
import { OUTCOMES } from '../handoff/rule.ts';
import type { ClockSettings } from '../settings/clocks.ts';
import type { Action, Due, Scene } from './action.ts';
import { ACTIONS } from './registry.ts';
import type { Summary } from './summary.ts';

/** `mine`: this person's to do. `team`: of a team they manage, and late or about to be; `open`: of that team, with time left. `others`: they are in it, and somebody else's turn it is. */
export type Whose = 'mine' | 'team' | 'open' | 'others';

export interface Work {
  summary: Summary;
  whose: Whose;
  /** Null where nothing is to be done just now. */
  action: Pick<Action, 'key' | 'says'> | null;
  /** User id of whose turn it is; null where nobody's, or nobody's who is named. */
  by: string | null;
  due: Due;
}

export interface Reader {
  me: Person;
  people: readonly Person[];
  settings: ClockSettings;
  /** Epoch milliseconds. */
  now: number;
}

/** A decision that is on its way is no longer to be made. */
const REMARKS: ReadonlySet<string> = new Set(['introduced', 'first-touch', 'prep-opened', 'rate', 'asked-again', 'meeting-quality']);
const isDecided = ({ waiting }: Summary): boolean => waiting.some((name) => !REMARKS.has(name));

function sceneOf(summary: Summary, { settings, now }: Reader): Scene {
  const { facts } = contentOf(valuesOf(summary));
  const start = meetingStart(summary.events, facts);
  const running = (run: ClockRun): boolean => run.stoppedAt === undefined;
  return {
    summary,
    standing: standingOf(summary),
    log: counting(summary.events).map(({ event }) => event),
    facts,
    meeting: start === null ? null : Date.parse(start),
    clocks: clocksOf(summary, settings, now).filter(running),
    now,
  };
}

const NEVER = Number.POSITIVE_INFINITY;

/** What runs out first comes first; what runs out never, last. */
export const byDue = (a: { due: Due }, b: { due: Due }): number => (a.due.at ?? NEVER) - (b.due.at ?? NEVER) || 0;

interface Step {
  action: Action;
  by: string | null;
  due: Due;
}

function stepsOf(scene: Scene, manager: string | null): Step[] {
  const { summary } = scene;
  if (isDecided(summary)) return [];
  const by = { sdr: summary.sdr, ae: handedTo(summary), manager };
  return ACTIONS.flatMap((action): Step[] => {
    const due = action.due(scene);
    const said = action.saysOf ? { ...action, says: action.saysOf(scene) } : action;
    return due ? [{ action: said, by: by[action.whose], due }] : [];
  }).sort((a, b) => first(b, scene) - first(a, scene) || byDue(a, b));
}

const first = ({ action, due }: Step, { now }: Scene): number => Number(action.comesFirst?.(due, now) ?? false);

const saidOf = ({ action: { key, says, saysLate = says }, due: { at } }: Step, now: number): Work['action'] => ({
  key,
  says: at !== null && at <= now ? saysLate : says,
});

const OUTCOME_STATES: ReadonlySet<string> = new Set(OUTCOMES);
const NOTHING_DUE: Due = { at: null, soonAt: null, clock: null };

/** Null for what is none of this person's business, or nobody's any more. A note to oneself is one's own to write and to nobody's clock. */
export function workOf(summary: Summary, reader: Reader): Work | null {
  const { me, people, now } = reader;
  if (summary.open === 0 || isOwnNote(summary)) return null;
  const ae = handedTo(summary);
  const standsFor = (person: string | null): boolean =>
    person !== null && (person === me.id || people.some(({ id, backup, active }) => id === person && backup === me.id && !active));
  const isIn = summary.sdr === me.id || standsFor(ae);
  const leads = me.roles.includes('manager') && people.some(({ id, team }) => id === summary.sdr && team === me.team);
  if (!isIn && !leads) return null;
  const steps = stepsOf(sceneOf(summary, reader), leads ? me.id : null);
  const mine = steps.find(({ by }) => standsFor(by));
  if (mine) return { summary, whose: 'mine', action: saidOf(mine, now), by: me.id, due: mine.due };
  const isNear = ({ due: { soonAt } }: Step): boolean => soonAt !== null && soonAt <= now;
  const [next = null] = steps.filter((step) => !step.action.isQuiet || (leads && isNear(step)));
  const isPressing = next !== null && isNear(next);
  const whose = leads && isPressing ? 'team' : isIn ? 'others' : 'open';
  if (next) return { summary, whose, action: saidOf(next, now), by: next.by, due: next.due };
  if (steps.length > 0) return null;
  // What waits for its day to return is on its writer's list alone.
  return isIn || !OUTCOME_STATES.has(summary.state) ? { summary, whose, action: null, by: null, due: NOTHING_DUE } : null;
}
