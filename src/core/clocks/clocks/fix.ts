import type { Clock } from '../clock.ts';
import { ENDS, MINUTE } from '../clock.ts';
import { lasting } from '../lasting.ts';
import { nextOf, timeOf } from '../scene.ts';

export const fix: Clock = {
  name: 'fix',
  title: 'Fix',
  label: 'the fix',
  runs: 'from each bounce',
  stops: 'handed off again; a meeting that was held ends it',
  whose: 'SDR',
  lasts: ({ limits }) => lasting(limits.fix),
  runsOf: ({ sdr, log, settings }) =>
    log
      .filter(({ event }) => event.type === 'bounced')
      .map(({ event, number }) => {
        const stop = nextOf(log, number, 'submitted', 'held', ...ENDS);
        return {
          run: number,
          owner: sdr,
          startedAt: timeOf(event),
          limit: settings.limits.fix * MINUTE,
          stoppedAt: stop ? timeOf(stop.event) : null,
          isOver: stop !== undefined && stop.event.type !== 'submitted',
        };
      }),
};
