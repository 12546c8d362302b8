import type { Clock } from '../clock.ts';
import { ENDS, MINUTE } from '../clock.ts';
import { lasting } from '../lasting.ts';
import { firstOf, timeOf } from '../scene.ts';

export const completeBrief: Clock = {
  name: 'complete-brief',
  title: 'Complete brief',
  label: 'the complete brief',
  runs: 'from booked',
  stops: 'handed off',
  whose: 'SDR',
  lasts: ({ limits }) => lasting(limits.completeBrief),
  runsOf({ sdr, settings, booked, log, asksForBrief }) {
    if (!asksForBrief) return [];
    const stop = firstOf(log, 'submitted', ...ENDS)?.event;
    const isOver = stop !== undefined && stop.type !== 'submitted';
    const stoppedAt = stop ? Math.max(booked.at, timeOf(stop)) : null;
    return [{ run: 1, owner: sdr, startedAt: booked.at, limit: settings.limits.completeBrief * MINUTE, stoppedAt, isOver }];
  },
};
