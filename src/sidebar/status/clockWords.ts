/** The one clock of a handoff that is worth a line, in words. */
import type { ClockRun } from '../../core/clocks/clocksOf.ts';
import { lasting } from '../../core/clocks/lasting.ts';
import { clockNamed } from '../../core/clocks/registry.ts';

export interface ClockWords {
  text: string;
  /** `soon` also for what ran past its time: it can be done still. */
  tone: 'calm' | 'soon';
  /** Epoch milliseconds; null while it stands still. */
  dueAt: number | null;
}

export interface Reader {
  /** User id. */
  me: string | null;
  nameOf(id: string): string;
  /** A time for people, from epoch milliseconds. */
  when(at: number): string;
  /** The handoff has ended: what can still be said of it is welcome, and nobody is pressed. */
  isOver: boolean;
}

/** What the form itself says, beside the score. */
const SAID_ELSEWHERE = 'complete-brief';

const MINUTE = 60_000;
const DAY = 24 * 60;

function left(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE));
  if (minutes < 2 * DAY) return `${lasting(minutes >= DAY / 2 ? Math.floor(minutes / 60) * 60 : minutes)} left`;
  return `${Math.floor(minutes / DAY)} days left`;
}

/** One's own before others', and of these what runs out first. Null where nobody waits for anything. */
export function clockWords(runs: readonly ClockRun[], now: number, { me, nameOf, when, isOver }: Reader): ClockWords | null {
  const open = runs.filter(
    ({ clock, stoppedAt, state, isOff }) =>
      stoppedAt === undefined && !isOff && clock !== SAID_ELSEWHERE && !(isOver && state === 'breached'),
  );
  const [next] = open.toSorted((a, b) => Number(b.owner === me) - Number(a.owner === me) || dueOf(a) - dueOf(b));
  if (!next) return null;
  const { clock, owner, dueAt, dueSoonAt, state } = next;
  const what = clockNamed(clock).title;
  const named = owner === null || owner === me ? what : `${what}, ${nameOf(owner)}`;
  if (dueAt === null || dueSoonAt === null) return { text: `${named}: waits until the brief is mended`, tone: 'calm', dueAt: null };
  if (state === 'breached') return { text: `${named}: was due ${when(dueAt)}`, tone: 'soon', dueAt };
  return { text: `${named}: ${left(dueAt - now)}`, tone: now >= dueSoonAt && !isOver ? 'soon' : 'calm', dueAt };
}

const dueOf = ({ dueAt }: ClockRun): number => dueAt ?? Number.POSITIVE_INFINITY;
