/** The idempotency key of a try to sign in. A code works once: when its answer got lost, also with the worker, only the same key gets it again. */
import * as z from 'zod';
import type { Memory } from '../sync/ports.ts';

const keptSchema = z.object({ of: z.string(), key: z.uuid() });

/** `of` names what is tried: server and code. Another one gets another key. */
export async function signInKey(memory: Memory, of: string, uuid: () => string): Promise<string> {
  const kept = keptSchema.safeParse(await memory.read());
  if (kept.success && kept.data.of === of) return kept.data.key;
  const key = uuid();
  await memory.keep({ of, key });
  return key;
}
