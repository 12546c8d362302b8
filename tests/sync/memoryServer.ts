/** A server in memory that follows `src/protocol/sync.ts`: registers with revisions, commands judged by the core, keys answered once, changes by cursor. */
import { advance, begin, decide } from '../../src/core/handoff/decide.ts';
import type { Handoff } from '../../src/core/handoff/handoff.ts';
import type { Person } from '../../src/core/handoff/person.ts';
import { isRegisterName, registerSchema } from '../../src/core/handoff/registers.ts';
import { sameValue } from '../../src/core/handoff/values.ts';
import { AGAIN, type Operation, type OperationResult, type Pulled, type Pushed } from '../../src/protocol/sync.ts';

const AT = '2026-03-04T10:00:00Z';
const PAGE = 2;

export class MemoryServer {
  readonly handoffs = new Map<string, Handoff>();
  private readonly answers = new Map<string, { of: string; result: OperationResult }>();
  private readonly changes = new Map<string, number>();
  private clock = 0;

  push(operations: readonly Operation[], actor: Person): Pushed {
    return { results: operations.map((operation) => this.once(operation, actor)) };
  }

  pull(cursor: string): Pulled {
    const since = cursor.startsWith(AGAIN) ? 0 : Number(cursor || 0);
    const changed = [...this.changes].filter(([, at]) => at > since).sort((a, b) => a[1] - b[1]);
    const page = changed.slice(0, PAGE);
    const handoffs = page.map(([id]) => structuredClone(this.handoffs.get(id)) as Handoff);
    return { cursor: String(page.at(-1)?.[1] ?? since), handoffs, gone: [], people: [], more: changed.length > PAGE };
  }

  /** What others decided, without the rules that `decide` has tests for. */
  become(id: string, state: Handoff['state']): void {
    const handoff = this.handoffs.get(id);
    if (handoff) this.keep({ ...handoff, state, revision: handoff.revision + 1 });
  }

  private once(operation: Operation, actor: Person): OperationResult {
    const of = JSON.stringify(operation);
    const known = this.answers.get(operation.key);
    if (known && known.of !== of) throw new Error(`Key ${operation.key} was used for another operation`);
    const result = known?.result ?? this.judge(operation, actor);
    this.answers.set(operation.key, { of, result });
    return structuredClone(result);
  }

  private judge(operation: Operation, actor: Person): OperationResult {
    const { key } = operation;
    const handoff = this.handoffs.get(operation.handoff);
    if (operation.kind === 'command' && operation.command.name === 'begin') {
      if (handoff?.sdr === actor.id) return { key, status: 'applied', revision: handoff.revision };
      if (handoff) return { key, status: 'refused', refusal: { reason: 'taken', message: 'Somebody else has begun it.' } };
      const begun = begin(operation.command, operation.handoff, actor, AT);
      if (!begun.ok) return { key, status: 'refused', refusal: begun.refusal };
      this.keep(begun.handoff);
      return { key, status: 'applied', revision: begun.handoff.revision };
    }
    if (!handoff || handoff.sdr !== actor.id)
      return { key, status: 'refused', refusal: { reason: 'unknown-handoff', message: 'Nobody has begun this.' } };
    if (operation.kind === 'command') {
      const decided = decide(handoff, operation.command, { id: actor.id, roles: actor.roles }, AT, operation.expected);
      if (!decided.ok) return { key, status: 'refused', refusal: decided.refusal };
      const next = advance(handoff, decided.decision);
      this.keep(next);
      return { key, status: 'applied', revision: next.revision };
    }
    const { register: name, base, value } = operation;
    if (!isRegisterName(name) || !registerSchema(name).safeParse(value).success)
      return { key, status: 'refused', refusal: { reason: 'malformed', message: 'This does not fit.' } };
    if (handoff.state === 'submitted' || handoff.state === 'accepted')
      return { key, status: 'refused', refusal: { reason: 'locked', message: 'It is with the account executive.' } };
    const current = handoff.registers[name];
    if (current && sameValue(current.value, value)) return { key, status: 'applied', revision: handoff.revision, register: current };
    if (current && current.revision !== base) return { key, status: 'conflict', register: current };
    const register = { value, revision: (current?.revision ?? 0) + 1, at: AT, by: actor.id };
    this.keep({ ...handoff, registers: { ...handoff.registers, [name]: register } });
    return { key, status: 'applied', revision: handoff.revision, register };
  }

  private keep(handoff: Handoff): void {
    this.clock += 1;
    this.handoffs.set(handoff.id, structuredClone(handoff));
    this.changes.set(handoff.id, this.clock);
  }
}
