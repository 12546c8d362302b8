/** Answers as they are kept. Nothing that people wrote is kept twice: what was written is in the operation that comes again, and what is there is where it is. */
import { isRegisterName, registerSchema } from '../../core/handoff/registers.ts';
import type { Operation } from '../../protocol/sync.ts';
import { may } from '../auth/policy.ts';
import { readRow } from '../store/damage/damage.ts';
import { type Bench, type Judged, unchanged, unknownHandoff, type Verdict } from './judged.ts';

type Edit = Extract<Operation, { kind: 'edit' }>;
type Applied = Extract<Verdict, { status: 'applied' }>;

export function remember(verdict: Verdict): string {
  if (verdict.status === 'conflict') return JSON.stringify({ status: verdict.status });
  if (verdict.status !== 'applied' || !verdict.register) return JSON.stringify(verdict);
  return JSON.stringify({ ...verdict, register: { ...verdict.register, value: null } });
}

/** `operation` is the same as the one first judged. A conflict is told with what is there by now. Null where the answer cannot be read. */
export function recall(bench: Bench, kept: string, operation: Operation): Judged | null {
  const [verdict] = readRow<Verdict, null>(kept, null, () => undefined);
  if (!verdict) return null;
  if (operation.kind !== 'edit' || !isRegisterName(operation.register)) return unchanged(verdict);
  if (verdict.status === 'conflict') return conflictNow(bench, operation);
  if (verdict.status !== 'applied' || !verdict.register) return unchanged(verdict);
  // What a page told is kept within what is known: it need not be what was sent.
  if (operation.register === 'facts') return factsNow(bench, operation, verdict);
  return unchanged({ ...verdict, register: { ...verdict.register, value: registerSchema(operation.register).parse(operation.value) } });
}

function factsNow({ sheet, member }: Bench, { handoff, register: name }: Edit, verdict: Applied): Judged {
  const known = sheet.handoff(member.workspace, handoff);
  const register = sheet.register(member.workspace, handoff, name);
  if (!known || !register || !may(member, 'handoff:edit', known.facts)) return unknownHandoff();
  return unchanged({ ...verdict, register });
}

/** They may have lost it since: what they could write in then, they may not even see now. */
function conflictNow({ sheet, member }: Bench, { handoff, register: name }: Edit): Judged {
  const known = sheet.handoff(member.workspace, handoff);
  const register = sheet.register(member.workspace, handoff, name);
  if (!known || !register || !may(member, 'handoff:edit', known.facts)) return unknownHandoff();
  return unchanged({ status: 'conflict', register });
}
