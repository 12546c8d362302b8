/** An SDR and an AE at work on one handoff after the other. Nobody else touches theirs, so that each answer is known beforehand. */
import { strict as assert } from 'node:assert';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { type Operation, type OperationResult, pushedSchema } from '../../../src/protocol/sync.ts';
import type { Random } from '../../../src/training/random.ts';
import { completeEdits } from '../brief.ts';
import { begin, command, edit, newRecord, uuid } from '../operations.ts';
import type { Asked, Front } from './front.ts';
import type { Member, Office } from './office.ts';
import { after, type Shape } from './shape.ts';

/** What is known of each handoff by id. */
export type Ledger = Map<string, { /** What was acknowledged. */ now?: Shape /** The same with what is on its way. */; next?: Shape }>;

export interface Work {
  front: Front;
  office: Office;
  ledger: Ledger;
  random: Random;
  /** Ids of handoffs with an acknowledged change that the steady puller has not looked for yet. */
  fresh: Set<string>;
  count: { operations: number; repeats: number };
}

interface Done {
  asked: Asked;
  results: OperationResult[];
}

/** Answers that are asked for a second time much later. */
const REMEMBERED = 40;

export async function desk(work: Work): Promise<void> {
  const { front, office, random } = work;
  const past: Done[] = [];
  const soon = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  let said = 0;

  const one = (chance: number): boolean => random() < chance;
  /** In parts, as somebody types. */
  const write = async (record: RecordRef, operations: Operation[]): Promise<void> => {
    for (let from = 0; from < operations.length; ) {
      const size = 1 + Math.floor(random() * 8);
      await send(work, past, office.sdr, record, operations.slice(from, from + size));
      from += size;
    }
  };
  const talk = async (record: RecordRef): Promise<void> => {
    for (let turn = Math.floor(random() * 6); turn >= 0 && !front.ended; turn -= 1) {
      const registers = work.ledger.get(handoffId(record))?.now?.registers ?? {};
      said += 1;
      const [, people = 0] = registers['people'] ?? [];
      const [, step = 0] = registers['nextStep'] ?? [];
      const edits = [
        edit(record, 'nextStep', step, `45 minutes with IT, as said the ${said}. time`),
        edit(record, 'people', people, [{ id: 'a', name: `Guest ${said}`, role: 'Buyer', stance: 'unknown' }]),
      ];
      await send(work, past, office.sdr, record, one(0.5) ? edits : edits.slice(0, 1));
    }
  };
  const decide = (record: RecordRef, who: Member, asked: Parameters<typeof command>[2]): Promise<void> => {
    const seen = work.ledger.get(handoffId(record))?.now?.events.length ?? 0;
    return send(work, past, who, record, [command(record, seen, asked)]);
  };

  while (!front.ended) {
    const record = newRecord(uuid());
    const whole = completeEdits(record, office.ae.id).map((operation) =>
      operation.kind === 'edit' && operation.register === 'nextStepDate' ? { ...operation, value: soon } : operation,
    );
    await write(record, [begin(record), ...whole]);
    await talk(record);
    await decide(record, office.sdr, { name: 'submit' });
    while (one(0.5)) {
      said += 1;
      await decide(record, office.ae, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: `Ask again, for the ${said}. time` });
      await talk(record);
      await decide(record, office.sdr, { name: 'submit', fix: 'It says what it costs now.' });
    }
    await decide(record, office.ae, { name: 'accept' });
    await decide(record, office.ae, { name: 'rate', rating: 'green', missing: [] });
  }
}

async function send(work: Work, past: Done[], who: Member, record: RecordRef, operations: Operation[]): Promise<void> {
  const { front, ledger, random, fresh, count } = work;
  const id = handoffId(record);
  const kept = ledger.get(id) ?? {};
  const next = after(kept.now, operations);
  ledger.set(id, { ...kept, next });

  const asked: Asked = { path: '/v1/sync/push', token: who.token, key: uuid(), body: { operations } };
  // A device that tries again has a key of its own for each try; its operations keep theirs.
  const anew = (last: Asked): Asked => (random() < 0.5 ? last : { ...last, key: uuid() });
  const twice = random() < 0.1;
  const [results, same] = await Promise.all([push(front, asked, anew), twice ? push(front, asked, anew) : null]);
  if (same) assert.deepEqual(same, results, 'sent twice at once, answered alike');
  expectApplied(operations, results, next);

  ledger.set(id, { now: next });
  fresh.add(id);
  count.operations += operations.length;

  past.push({ asked, results });
  if (past.length > REMEMBERED) past.shift();
  if (random() >= 0.15) return;
  const earlier = past[Math.floor(random() * past.length)] as Done;
  assert.deepEqual(await push(front, { ...earlier.asked, key: uuid() }, anew), earlier.results, 'sent again much later, answered alike');
  count.repeats += 1;
}

async function push(front: Front, asked: Asked, anew: (last: Asked) => Asked): Promise<OperationResult[]> {
  const { status, body } = await front.insist(asked, anew);
  assert.equal(status, 200, `a push is answered: ${JSON.stringify(body)}`);
  return pushedSchema.parse(body).results;
}

function expectApplied(operations: Operation[], results: OperationResult[], next: Shape): void {
  const told = results.map((result) => {
    if (result.status !== 'applied') return result;
    return result.register ? [result.register.value, result.register.revision] : result.revision;
  });
  const commands = operations.filter(({ kind }) => kind === 'command').length;
  let revision = next.events.length - commands;
  const meant = operations.map((operation) => {
    if (operation.kind === 'edit') return next.registers[operation.register];
    revision += 1;
    return revision;
  });
  assert.deepEqual(told, meant, 'each operation is applied, once');
}
