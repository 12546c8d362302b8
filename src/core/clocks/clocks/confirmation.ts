import type { Clock } from '../clock.ts';
import { ENDS, MINUTE } from '../clock.ts';
import { lasting } from '../lasting.ts';
import { firstOf, nextGiving, nextOf, soonest, timeOf } from '../scene.ts';

export const confirmation: Clock = {
  name: 'confirmation',
  title: 'Confirmation to the buyer',
  label: 'the confirmation to the buyer',
  runs: 'from accepted, for a marketing lead; anew for an AE who is given or accepts what nobody has confirmed',
  stops: 'introduction sent, first touch logged, or confirmed by the workspace’s mail; giving it to another AE ends it',
  whose: 'AE',
  lasts: ({ limits }) => lasting(limits.confirmation),
  runsOf(scene) {
    const { log, source, settings, aeAfter, turns, stoodAfter } = scene;
    if (source !== 'marketing-lead') return [];
    const confirmed = firstOf(log, 'introduced', 'confirmed', 'first-touch', 'held', ...ENDS);
    return turns.flatMap(({ from }) => {
      const isAccepted = stoodAfter(from).state === 'accepted';
      const accepted = isAccepted ? log.find(({ number }) => number === from) : nextOf(log, from, 'accepted');
      const given = nextGiving(scene, from);
      if (!accepted || (given && given.number < accepted.number)) return [];
      // The buyer hears it once, from whomever.
      if (from !== turns[0]?.from && confirmed && confirmed.number < accepted.number) return [];
      const stop = soonest(confirmed, given);
      const startedAt = timeOf(accepted.event);
      return [
        {
          run: accepted.number,
          owner: aeAfter(stop ? stop.number - 1 : Number.POSITIVE_INFINITY),
          startedAt,
          limit: settings.limits.confirmation * MINUTE,
          stoppedAt: stop ? Math.max(startedAt, timeOf(stop.event)) : null,
          isOver: stop !== undefined && (stop === given || ENDS.includes(stop.event.type)),
        },
      ];
    });
  },
};
