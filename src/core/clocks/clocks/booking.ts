import { instantOf } from '../booked.ts';
import type { Clock } from '../clock.ts';
import { MINUTE } from '../clock.ts';
import { lasting } from '../lasting.ts';

export const booking: Clock = {
  name: 'booking',
  title: 'Booking',
  label: 'the booking',
  runs: 'from qualified, where the CRM marks it',
  stops: 'booked',
  whose: 'SDR',
  lasts: ({ limits }) => lasting(limits.booking),
  runsOf({ sdr, settings, content: { facts }, booked }) {
    const qualified = instantOf(facts.qualified);
    if (qualified === null) return [];
    // A meeting that has a time was booked, if nobody knows when: at the latest when it was first seen.
    const isBooked = !booked.isFirstSeen || facts.meetingStart !== undefined;
    const stoppedAt = isBooked ? Math.max(qualified, booked.at) : null;
    return [{ run: 1, owner: sdr, startedAt: qualified, limit: settings.limits.booking * MINUTE, stoppedAt }];
  },
};
