import type { Clock } from '../clock.ts';
import { ENDS, MINUTE } from '../clock.ts';
import { lasting } from '../lasting.ts';
import { nextOf, type Scene, timeOf } from '../scene.ts';
import { untilTouch } from '../untilTouch.ts';

export const review: Clock = {
  name: 'review',
  title: 'Review',
  label: 'the review',
  runs: 'from each handing off',
  stops: 'accepted or bounced; a meeting that was held ends it',
  whose: 'AE',
  lasts: ({ limits }) => `${lasting(limits.review)}, the limit of the first touch, or the meeting’s start: whichever comes first`,
  isTouch: true,
  runsOf(scene) {
    const { log, settings, meetingStart, aeAfter } = scene;
    return (
      log
        // Nobody reviews the brief of a meeting that was held.
        .filter(({ event, number }) => event.type === 'submitted' && !isHeldBefore(log, number))
        .map(({ event, number }) => {
          const startedAt = timeOf(event);
          const stop = nextOf(log, number, 'accepted', 'bounced', 'held', ...ENDS);
          const limit = Math.min(settings.limits.review, settings.firstTouch[scene.source].limit) * MINUTE;
          const ahead = [untilTouch(scene), meetingStart].filter((at) => at !== null && at > startedAt) as number[];
          return {
            run: number,
            owner: aeAfter(stop ? stop.number - 1 : Number.POSITIVE_INFINITY),
            startedAt,
            limit,
            lastAt: ahead.length > 0 ? Math.min(...ahead) : null,
            stoppedAt: stop ? timeOf(stop.event) : null,
            isOver: stop !== undefined && stop.event.type !== 'accepted' && stop.event.type !== 'bounced',
          };
        })
    );
  },
};

/** Unless it went to another account executive since, with a meeting of their own to come. */
function isHeldBefore(log: Scene['log'], number: number): boolean {
  const last = log.findLast((one) => one.number < number && (one.event.type === 'held' || one.event.type === 'rejected'));
  return last?.event.type === 'held';
}
