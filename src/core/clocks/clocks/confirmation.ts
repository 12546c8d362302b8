import type { Clock } from '../clock.ts';
import { ENDS, MINUTE } from '../clock.ts';
import { lasting } from '../lasting.ts';
import { firstOf, timeOf } from '../scene.ts';

export const confirmation: Clock = {
  name: 'confirmation',
  title: 'Confirmation to the buyer',
  label: 'the confirmation to the buyer',
  runs: 'from accepted, for a marketing lead',
  stops: 'introduction sent, or first touch logged',
  whose: 'AE',
  lasts: ({ limits }) => lasting(limits.confirmation),
  runsOf({ log, source, settings, aeAfter }) {
    const accepted = firstOf(log, 'accepted');
    if (source !== 'marketing-lead' || !accepted) return [];
    const stop = firstOf(log, 'introduced', 'first-touch', 'held', ...ENDS);
    const startedAt = timeOf(accepted.event);
    return [
      {
        run: accepted.number,
        owner: aeAfter(stop ? stop.number - 1 : Number.POSITIVE_INFINITY),
        startedAt,
        limit: settings.limits.confirmation * MINUTE,
        stoppedAt: stop ? Math.max(startedAt, timeOf(stop.event)) : null,
        isOver: stop !== undefined && ENDS.includes(stop.event.type),
      },
    ];
  },
};
