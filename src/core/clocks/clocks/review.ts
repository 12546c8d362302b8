import type { Clock } from '../clock.ts';
import { ENDS, MINUTE } from '../clock.ts';
import { lasting } from '../lasting.ts';
import { nextGiving, nextOf, type Scene, soonest, timeOf } from '../scene.ts';
import { untilTouch } from '../untilTouch.ts';

export const review: Clock = {
  name: 'review',
  title: 'Review',
  label: 'the review',
  runs: 'from each handing off, and from being given it to review',
  stops: 'accepted or bounced; a meeting that was held ends it, and giving it to another AE',
  whose: 'AE',
  lasts: ({ limits }) => `${lasting(limits.review)}, the limit of the first touch, or the meeting’s start: whichever comes first`,
  isTouch: true,
  runsOf(scene) {
    const { log, settings, meetingStart, aeAfter } = scene;
    const given = new Set(scene.turns.map(({ from }) => from));
    return (
      log
        // Nobody reviews the brief of a meeting that was held, nor one that is being mended.
        .filter(({ event, number }) => (event.type === 'submitted' || given.has(number)) && waitsForReview(scene, number))
        .map(({ event, number }) => {
          const startedAt = timeOf(event);
          const done = nextOf(log, number, 'accepted', 'bounced', 'held', ...ENDS);
          const stop = soonest(done, nextGiving(scene, number));
          const limit = Math.min(settings.limits.review, settings.firstTouch[scene.source].limit) * MINUTE;
          const ahead = [untilTouch(scene, number), meetingStart].filter((at) => at !== null && at > startedAt) as number[];
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

function waitsForReview({ stoodAfter }: Scene, number: number): boolean {
  const { state, meeting } = stoodAfter(number);
  return state === 'submitted' && meeting !== 'held';
}
