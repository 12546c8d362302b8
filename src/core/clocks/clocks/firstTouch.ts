import { SOURCE_NAMES, SOURCES } from '../../handoff/source.ts';
import type { Clock, Run } from '../clock.ts';
import { ENDS, MINUTE } from '../clock.ts';
import { lasting } from '../lasting.ts';
import { firstOf, nextOf, type Scene, timeOf } from '../scene.ts';
import { untilTouch } from '../untilTouch.ts';

export const firstTouch: Clock = {
  name: 'first-touch',
  title: 'First touch',
  label: 'the first touch',
  runs: 'from handed off, paused while bounced; from booked by how hot the trigger is; the earlier holds',
  stops: 'first touch logged, or meeting held',
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
    const { log, settings, source, booked, sdr, aeAfter } = scene;
    const handed = firstOf(log, 'submitted');
    const lastAt = untilTouch(scene);
    // Nobody counts from a booking of which nobody knows how urgent it is.
    if (!handed && lastAt === null) return [];
    const stop = firstOf(log, 'first-touch', 'held', ...ENDS);
    const { limit, target } = settings.firstTouch[source];
    const startedAt = handed ? timeOf(handed.event) : booked.at;
    return [
      {
        run: 1,
        owner: handed ? aeAfter(stop ? stop.number - 1 : Number.POSITIVE_INFINITY) : sdr,
        startedAt,
        limit: handed ? limit * MINUTE : null,
        target: handed && target !== null ? target * MINUTE : null,
        lastAt,
        pauses: handed ? pausesOf(scene) : [],
        stoppedAt: stop ? Math.max(Math.min(startedAt, booked.at), touchedAt(stop.event)) : null,
        isOver: stop !== undefined && ENDS.includes(stop.event.type),
      },
    ];
  },
};

/** It may be logged later than it was made. */
const touchedAt = (event: Parameters<typeof timeOf>[0]): number => (event.type === 'first-touch' ? Date.parse(event.when) : timeOf(event));

const pausesOf = ({ log }: Scene): NonNullable<Run['pauses']> =>
  log
    .filter(({ event }) => event.type === 'bounced')
    .map(({ event, number }) => {
      const again = nextOf(log, number, 'submitted')?.event;
      return { from: timeOf(event), to: again ? timeOf(again) : null };
    });
