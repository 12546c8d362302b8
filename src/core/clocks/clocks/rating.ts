import type { Clock } from '../clock.ts';
import { MINUTE } from '../clock.ts';
import { lasting } from '../lasting.ts';
import { nextGiving, nextOf, type Scene, soonest, timeOf } from '../scene.ts';

export const rating: Clock = {
  name: 'rating',
  title: 'Rating',
  label: 'the rating',
  runs: 'from each handing off, and from being given what nobody has rated',
  stops: 'rated; a bounce ends it, for the mended brief is what is rated, and giving it to another AE',
  whose: 'AE',
  lasts: ({ limits }) => lasting(limits.rating),
  runsOf(scene) {
    const { log, settings, aeAfter, turns } = scene;
    const given = new Set(turns.slice(1).map(({ from }) => from));
    return log
      .filter(({ event, number }) => event.type === 'submitted' || (given.has(number) && isUnrated(scene, number)))
      .map(({ event, number }) => {
        const stop = soonest(nextOf(log, number, 'rated', 'bounced', 'withdrawn'), nextGiving(scene, number));
        return {
          run: number,
          owner: aeAfter(stop ? stop.number - 1 : Number.POSITIVE_INFINITY),
          startedAt: timeOf(event),
          limit: settings.limits.rating * MINUTE,
          stoppedAt: stop ? timeOf(stop.event) : null,
          isOver: stop !== undefined && stop.event.type !== 'rated',
        };
      });
  },
};

/** The brief as it was last handed off, and not sent back since. */
function isUnrated({ log }: Scene, number: number): boolean {
  const last = log.findLast((one) => one.number < number && ['submitted', 'rated', 'bounced'].includes(one.event.type));
  return last?.event.type === 'submitted';
}
