/** The idempotency key of a try to sign in. A code works once: when its answer got lost, also with the worker, only the same key gets it again. */
import { operationKey } from '../protocol/sync.ts';
import type { Memory } from '../sync/ports.ts';

/** `of` names what is tried: server and code. Another one gets another key. */
export async function signInKey(memory: Memory, of: string, uuid: () => string): Promise<string> {
  const kept = await memory.read();
  if (typeof kept === 'object' && kept !== null && 'of' in kept && 'key' in kept && kept.of === of) {
    const known = operationKey.safeParse(kept.key);
    if (known.success) return known.data;
  }
  const key = uuid();
  await memory.keep({ of, key });
  return key;
}
