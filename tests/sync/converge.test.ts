import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import type { RegisterName } from '../../src/core/handoff/registers.ts';
import type { LocalHandoff } from '../../src/sync/ports.ts';
import { choose } from '../storage/open.ts';
import { type Client, client, idOf, RECORDS } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

/** A soak raises the runs and drops the seed; a failure's message has both. */
const RUNS = 100;
const SEED = 20_260_304;
const STEPS = 30;

const REGISTERS: RegisterName[] = ['trigger', 'pain'];
const who = fc.nat({ max: 1 });
// Mostly one field of one record: that is where two people meet. The others make pages and batches.
const record = fc.constantFrom(0, 0, 0, 0, 0, 1, 2);
const register = fc.constantFrom<RegisterName>('trigger', 'trigger', 'trigger', 'pain');

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), who, record, register, where: fc.constantFrom('start', 'end') }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      who,
      cut: fc.constantFrom('none', 'none', 'before', 'after', 'killed'),
      at: fc.nat({ max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), who, ms: fc.nat({ max: 3_000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('submit' as const), who, record }) },
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function textOf(one: Client, at: number, name: RegisterName): Promise<string> {
  const handoff = await one.device.openHandoff(one.person.id, RECORDS[at] as RecordRef);
  const value = handoff.registers[name]?.value;
  return typeof value === 'string' ? value : '';
}

/** What this person types is one sentence more, unlike any other. */
async function type(one: Client, { record: at, register: name, where }: Extract<Step, { do: 'type' }>, sentence: string): Promise<void> {
  const text = await textOf(one, at, name);
  const next = text === '' ? sentence : where === 'start' ? `${sentence} ${text}` : `${text} ${sentence}`;
  await one.device.writeRegister(one.person.id, RECORDS[at] as RecordRef, name, next, { value: text === '' ? undefined : text });
}

/** Rounds until nobody has anything to say; more than a few would be a livelock. */
async function quiet(clients: readonly Client[]): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    let isQuiet = true;
    for (const one of clients) {
      one.wait();
      const outcome = await one.sync();
      if (outcome === 'killed' || outcome.state !== 'synced' || outcome.changed) isQuiet = false;
    }
    if (isQuiet) return;
  }
  throw new Error('The devices never came to rest');
}

async function copies(clients: readonly Client[]): Promise<LocalHandoff[]> {
  const all = await Promise.all(clients.map((one) => one.device.handoffs(one.person.id)));
  return all.flat();
}

test('whatever is typed and wherever the way is cut: devices converge and every sentence is in the result or in a conflict', async () => {
  const property = fc.asyncProperty(fc.array(step, { maxLength: STEPS, minLength: 8 }), async (steps) => {
    const server = new MemoryServer();
    const clients = [await client(server), await client(server)] as const;
    const typed: { sentence: string; id: string; name: RegisterName }[] = [];
    for (const one of steps) {
      const actor = clients[one.who] as Client;
      if (one.do === 'type') {
        const sentence = `Said ${typed.length}.`;
        await type(actor, one, sentence);
        typed.push({ sentence, id: idOf(RECORDS[one.record]), name: one.register });
      }
      if (one.do === 'sync') await actor.sync(one.cut, one.at);
      if (one.do === 'wait') actor.wait(one.ms);
      if (one.do === 'submit')
        await actor.device.queueCommand(actor.person.id, idOf(RECORDS[one.record]), { name: 'submit', fix: 'It says what it costs now.' });
    }
    await quiet(clients);

    const local = await copies(clients);
    for (const { sentence, id, name } of typed) {
      const registers = local.filter((copy) => copy.id === id).map((copy) => copy.registers[name]);
      const words = registers.flatMap((held) => [
        held?.value,
        held?.conflict?.theirs.value,
        server.handoffs.get(id)?.registers[name]?.value,
      ]);
      expect(words.some((text) => typeof text === 'string' && text.split(/(?<=\.)\s+/).includes(sentence))).toBe(true);
    }
    for (const { id, registers } of local)
      for (const name of REGISTERS) {
        const held = registers[name];
        const theirs = server.handoffs.get(id)?.registers[name];
        if (held && !held.conflict) expect(held.value).toEqual(theirs?.value);
        if (held?.conflict) expect(held.conflict.theirs.value).toEqual(theirs?.value);
      }
    for (const one of clients) expect(await one.device.storage().outbox(one.person.id, 10)).toEqual([]);

    // A choice ends each conflict, on one device for all.
    for (const one of clients) {
      for (const { record, registers } of await one.device.handoffs(one.person.id))
        for (const name of REGISTERS)
          if (registers[name]?.conflict) await choose(one.device, one.person.id, record, name, one === clients[0] ? 'mine' : 'theirs');
      await quiet([one]);
    }
    await quiet(clients);
    for (const { id, registers } of await copies(clients))
      for (const name of REGISTERS)
        if (registers[name]) expect(registers[name]?.value).toEqual(server.handoffs.get(id)?.registers[name]?.value);
  });
  await fc.assert(property, { numRuns: RUNS, seed: SEED });
}, 120_000);
