/** What was told to somebody of what they have just done is read by that, also offline. */
import { type GivenCommand, RULES } from '../../core/handoff/commands/registry.ts';
import { keptNotices } from '../../platform/keptNotices.ts';
import { toWorker } from '../../platform/messages.ts';
import { endedBy } from '../../sync/notices.ts';

/** `id`: of the handoff. */
export function settleNotices(id: string, { name }: GivenCommand): void {
  const type = RULES.find(({ schema }) => schema.shape.name.value === name)?.event;
  if (type === undefined) return;
  keptNotices()
    .then((kept) => {
      const ids = kept ? endedBy(kept, id, type) : [];
      return ids.length > 0 ? toWorker({ type: 'worker/notices-read', ids }) : undefined;
    })
    .catch(() => undefined);
}
