/** How a handoff stands, in a word or two. */
import type { State } from '../../core/handoff/events.ts';
import { standingOf } from '../../core/handoff/replay.ts';
import type { Summary } from '../../core/work/summary.ts';

const STATES: Readonly<Record<State, string>> = {
  draft: 'Draft',
  submitted: 'In review',
  accepted: 'Accepted',
  bounced: 'Sent back',
  withdrawn: 'Withdrawn',
  opportunity: 'Opportunity',
  recycled: 'Put off',
  disqualified: 'Disqualified',
};

export function stateWords(summary: Pick<Summary, 'state' | 'events'>): string {
  const { state, meeting } = standingOf(summary);
  if (meeting === 'no-show' && state !== 'withdrawn') return 'No-show';
  if (meeting === 'cancelled' && state !== 'withdrawn') return 'Cancelled';
  return meeting === 'held' && (state === 'accepted' || state === 'submitted') ? 'Meeting held' : STATES[state];
}
