/** Answers as they are kept. What was written is not kept twice: an operation that comes again carries its value with it. */
import { isRegisterName, registerSchema } from '../../core/handoff/registers.ts';
import type { Operation } from '../../protocol/sync.ts';
import type { Verdict } from './judged.ts';

export function remember(verdict: Verdict): string {
  if (verdict.status !== 'applied' || !verdict.register) return JSON.stringify(verdict);
  return JSON.stringify({ ...verdict, register: { ...verdict.register, value: null } });
}

/** `operation` is the same as the one first judged. */
export function recall(kept: string, operation: Operation): Verdict {
  const verdict = JSON.parse(kept) as Verdict;
  if (verdict.status !== 'applied' || !verdict.register || operation.kind !== 'edit' || !isRegisterName(operation.register)) return verdict;
  return { ...verdict, register: { ...verdict.register, value: registerSchema(operation.register).parse(operation.value) } };
}
