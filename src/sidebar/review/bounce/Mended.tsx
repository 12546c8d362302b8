import type { BounceReason, HandoffEvent } from '../../../core/handoff/events.ts';
import { counting, lastOf } from '../../../core/handoff/log.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import { useStanding } from '../../state/standing.ts';
import css from '../history/Changes.module.css';
import { Changes } from '../history/Changes.tsx';

/** What a brief had been sent back for, before it was handed off in this event; null where it had not. */
export function askedBefore(events: readonly HandoffEvent[], event: HandoffEvent): BounceReason | null {
  const before = counting(events.slice(0, events.indexOf(event))).findLast(
    ({ event: one }) => one.type === 'bounced' || one.type === 'submitted',
  );
  return before?.event.type === 'bounced' ? before.event.reason : null;
}

/** The last time it was handed off, where that was not the first; open until somebody has decided on it. */
export function Mended() {
  const server = useHandoff(({ local }) => local?.server);
  const isUndecided = useStanding(({ handoff }) => handoff?.state === 'submitted');
  const event = lastOf(server?.events ?? [], 'submitted');
  if (!server || !event || server.state === 'bounced') return null;
  const asked = askedBefore(server.events, event);
  if (!asked) return null;
  return (
    <details key={event.at} className={css.top} open={isUndecided}>
      <summary>What changed since it was sent back</summary>
      <Changes event={event} asked={asked} />
    </details>
  );
}
