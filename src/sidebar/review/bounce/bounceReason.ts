/** The one reason of a bounce, as the list of the form names it. */
import type { Bar } from '../../../core/bar/bar.ts';
import { isFieldKey } from '../../../core/brief/fields.ts';
import type { BounceReason } from '../../../core/handoff/events.ts';

/** Null where nothing is chosen, or nothing of this bar. */
export function reasonOf(chosen: string, bar: Bar): BounceReason | null {
  if (isFieldKey(chosen)) return { kind: 'field', key: chosen };
  const item = bar.items.find((one) => `bar:${one.key}` === chosen);
  return item ? { kind: 'bar', key: item.key, name: item.name } : null;
}
