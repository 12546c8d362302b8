import type { Clock } from '../clock.ts';
import { MINUTE } from '../clock.ts';
import { lasting } from '../lasting.ts';
import { nextOf, timeOf } from '../scene.ts';

export const rating: Clock = {
  name: 'rating',
  title: 'Rating',
  label: 'the rating',
  runs: 'from each handing off',
  stops: 'rated; a bounce ends it, for the mended brief is what is rated',
  whose: 'AE',
  lasts: ({ limits }) => lasting(limits.rating),
  runsOf: ({ log, settings, aeAfter }) =>
    log
      .filter(({ event }) => event.type === 'submitted')
      .map(({ event, number }) => {
        const stop = nextOf(log, number, 'rated', 'bounced', 'withdrawn');
        return {
          run: number,
          owner: aeAfter(stop ? stop.number - 1 : Number.POSITIVE_INFINITY),
          startedAt: timeOf(event),
          limit: settings.limits.rating * MINUTE,
          stoppedAt: stop ? timeOf(stop.event) : null,
          isOver: stop !== undefined && stop.event.type !== 'rated',
        };
      }),
};
