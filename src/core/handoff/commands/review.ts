/** What accepting and bouncing have in common. */
import type { State } from '../events.ts';

export const NOT_YOURS_TO_REVIEW = 'Only the account executive of this handoff, or who stands in for them, can review it.';
export const NOT_WAITING: Partial<Record<State, string>> = {
  draft: 'This brief is not waiting for review: it has not been handed off.',
  accepted: 'This brief is not waiting for review: it was accepted.',
  bounced: 'This brief is not waiting for review: it is with its writer, who mends it.',
};
