import type { Clock } from '../clock.ts';
import { MINUTE } from '../clock.ts';
import { lasting } from '../lasting.ts';
import { nextOf, timeOf } from '../scene.ts';

export const decision: Clock = {
  name: 'decision',
  title: 'Decision',
  label: 'the decision',
  runs: 'from held',
  stops: 'opportunity, or rejected with its reason',
  whose: 'AE',
  lasts: ({ limits }) => lasting(limits.decision),
  runsOf: ({ log, settings, aeAfter }) =>
    log
      .filter(({ event }) => event.type === 'held')
      .map(({ event, number }) => {
        const stop = nextOf(log, number, 'opportunity', 'rejected');
        return {
          run: number,
          owner: aeAfter(stop ? stop.number - 1 : Number.POSITIVE_INFINITY),
          startedAt: timeOf(event),
          limit: settings.limits.decision * MINUTE,
          stoppedAt: stop ? timeOf(stop.event) : null,
        };
      }),
};
