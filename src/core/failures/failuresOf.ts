import type { Handoff } from '../handoff/handoff.ts';
import { valuesOf } from '../handoff/handoff.ts';
import { contentOf, type HandoffContent } from '../handoff/registers.ts';
import { BEFORE_OUTCOME } from '../handoff/rule.ts';
import type { Failure, FailureContext } from './failure.ts';
import { failureKinds } from './registry.ts';

/** As it is kept, or as it stands on screen. */
type Seen = Pick<Handoff, 'state' | 'events'> & (Pick<Handoff, 'registers'> | { content: HandoffContent });

/** The known failures that a handoff shows, what can still be saved today first. `now` in epoch milliseconds. */
export function failuresOf(handoff: Seen, context: FailureContext, now: number): Failure[] {
  // Nothing of what has ended can be mended.
  if (!(BEFORE_OUTCOME as readonly string[]).includes(handoff.state)) return [];
  const content = 'content' in handoff ? handoff.content : contentOf(valuesOf(handoff));
  return failureKinds.flatMap(({ key, name, isSaidInField = false, look }) => {
    const found = look({ handoff, content, context, now });
    return found ? [{ key, name, isSaidInField, ...found }] : [];
  });
}
