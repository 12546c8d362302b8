import type { HandoffEvent } from '../../handoff/events.ts';
import { SOURCE_NAMES, SOURCES } from '../../handoff/source.ts';
import type { Turn } from '../../handoff/turns.ts';
import type { Clock, Run } from '../clock.ts';
import { ENDS, MINUTE } from '../clock.ts';
import { lasting } from '../lasting.ts';
import { firstOf, nextGiving, nextOf, type Scene, soonest, timeOf } from '../scene.ts';
import { untilTouch } from '../untilTouch.ts';

export const firstTouch: Clock = {
  name: 'first-touch',
  title: 'First touch',
  label: 'the first touch',
  runs: 'from handed off, paused while bounced; from booked by how hot the trigger is; the earlier holds. Both anew for an AE who is given it',
  stops: 'first touch logged, or meeting held; giving it to another AE ends it',
  whose: 'SDR until it is handed off, then AE',
  lasts({ firstTouch: bySource, hot, warm }) {
    const each = SOURCES.map((source) => {
      const { limit, target } = bySource[source];
      return `${SOURCE_NAMES[source]} ${lasting(limit)}${target === null ? '' : ` (target ${lasting(target)})`}`;
    });
    return [...each, `hot ${lasting(hot)}`, `warm ${lasting(warm)}`].join('; ');
  },
  isTouch: true,
  runsOf(scene) {
    const [, ...later] = scene.turns;
    return [...firstOfAll(scene), ...later.flatMap((turn) => ofWhoWasGivenIt(scene, turn))];
  },
};

/** From booked, and from the first handing off. */
function firstOfAll(scene: Scene): Run[] {
  const { log, booked, sdr } = scene;
  const handed = firstOf(log, 'submitted');
  const lastAt = untilTouch(scene, 0);
  // Nobody counts from a booking of which nobody knows how urgent it is.
  if (!handed && lastAt === null) return [];
  const startedAt = handed ? timeOf(handed.event) : booked.at;
  const ending = endOf(scene, 0, Math.min(startedAt, booked.at));
  if (handed) return [{ run: 1, startedAt, lastAt, ...limitsOf(scene), pauses: pausesOf(scene), ...ending }];
  return [{ run: 1, startedAt, lastAt, limit: null, target: null, ...ending, owner: sdr }];
}

/** Whoever is given it makes a first touch of their own, unless they met. */
function ofWhoWasGivenIt(scene: Scene, { from }: Turn): Run[] {
  const giving = scene.log.find(({ number }) => number === from);
  if (!giving || scene.stoodAfter(from).meeting === 'held') return [];
  const startedAt = timeOf(giving.event);
  const lastAt = untilTouch(scene, from);
  return [{ run: from, startedAt, lastAt, ...limitsOf(scene), pauses: pausesOf(scene), ...endOf(scene, from, startedAt) }];
}

function limitsOf({ settings, source }: Scene): Pick<Run, 'limit' | 'target'> {
  const { limit, target } = settings.firstTouch[source];
  return { limit: limit * MINUTE, target: target === null ? null : target * MINUTE };
}

/** Behind the event of this number; not before `earliest`. */
function endOf(scene: Scene, number: number, earliest: number): Pick<Run, 'owner' | 'stoppedAt' | 'loggedAt' | 'isOver'> {
  const done = nextOf(scene.log, number, 'first-touch', 'held', ...ENDS);
  const stop = soonest(done, nextGiving(scene, number));
  const owner = scene.aeAfter(stop ? stop.number - 1 : Number.POSITIVE_INFINITY);
  if (!stop) return { owner, stoppedAt: null, isOver: false };
  const { event } = stop;
  const isTouch = event.type === 'first-touch';
  const stoppedAt = Math.max(earliest, isTouch ? Date.parse(event.when) : timeOf(event));
  const logged = loggedFirst(scene.events, stop.number, number);
  const isLoggedLater = isTouch && logged > stoppedAt;
  return { owner, stoppedAt, ...(isLoggedLater && { loggedAt: logged }), isOver: !isTouch && event.type !== 'held' };
}

/** Another time is given for a touch by taking it back and logging it again, one right behind the other. */
const CORRECTED_MS = MINUTE;

/** Epoch milliseconds: when the touch that counts was first logged, behind the event `after`. What was taken back and corrected was known from then; what was taken back, and logged only later, was not. */
function loggedFirst(events: readonly HandoffEvent[], number: number, after: number): number {
  const at = events[number - 1]?.at ?? '';
  const back = events.findLastIndex(
    (event, index) =>
      index < number - 1 && event.type === 'undone' && event.undoes > after && events[event.undoes - 1]?.type === 'first-touch',
  );
  const undone = events[back];
  if (undone?.type !== 'undone' || Date.parse(at) - Date.parse(undone.at) > CORRECTED_MS) return Date.parse(at);
  return loggedFirst(events, undone.undoes, after);
}

const pausesOf = ({ log }: Scene): NonNullable<Run['pauses']> =>
  log
    .filter(({ event }) => event.type === 'bounced')
    .map(({ event, number }) => {
      const again = nextOf(log, number, 'submitted')?.event;
      return { from: timeOf(event), to: again ? timeOf(again) : null };
    });
