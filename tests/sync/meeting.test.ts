import { describe, expect, test } from 'vitest';
import { choose } from '../storage/open.ts';
import { copy, ID, outbox, RECORD, type } from './acts.ts';
import { client, SDR } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

describe('an answer that got lost', () => {
  test('is no conflict with what was typed on', async () => {
    const one = await client(new MemoryServer());
    await type(one, 'pain', 'A.');
    await one.sync('after');
    await type(one, 'pain', 'A. B.');
    await one.sync();
    expect((await copy(one)).registers.pain).toMatchObject({ value: 'A. B.', conflict: null });
    one.wait();
    await one.sync();
    expect((await copy(one)).registers.pain).toMatchObject({ value: 'A. B.', base: { value: 'A. B.', revision: 2 }, conflict: null });
  });

  test('does not hide what somebody else wrote meanwhile', async () => {
    const server = new MemoryServer();
    const [one, other] = [await client(server), await client(server)];
    await type(one, 'pain', 'A.');
    await one.sync('after');
    await other.sync();
    await type(other, 'pain', 'A. C.');
    await other.sync();
    await one.sync();
    expect((await copy(one)).registers.pain?.value).toBe('A.');
    one.wait();
    await one.sync();
    expect((await copy(one)).registers.pain).toMatchObject({ value: 'A. C.', conflict: null });
  });
});

describe('two people on one field', () => {
  async function both(first: string, second: string) {
    const server = new MemoryServer();
    const [one, other] = [await client(server), await client(server)];
    await type(one, 'pain', 'One. Two. Three.');
    await one.sync();
    await other.sync();
    await type(one, 'pain', first);
    await one.sync();
    await type(other, 'pain', second);
    return { server, one, other };
  }

  test('sentences that do not touch come together by themselves', async () => {
    const { server, other } = await both('Uno. Two. Three.', 'One. Two. Tre.');
    await other.sync();
    expect(server.handoffs.get(ID)?.registers.pain?.value).toBe('Uno. Two. Tre.');
  });

  test('else mine, theirs and the original wait for a choice, and the brief is not handed off with a text nobody looked at', async () => {
    const { server, other } = await both('Uno. Two. Three.', 'Eins. Two. Three.');
    await other.device.queueCommand(SDR.id, ID, { name: 'submit' });
    await other.sync();
    const { registers, waiting, refusal } = await copy(other);
    expect(registers.pain).toMatchObject({
      value: 'Eins. Two. Three.',
      conflict: { theirs: { value: 'Uno. Two. Three.' }, original: 'One. Two. Three.' },
    });
    expect(waiting).toEqual([]);
    expect(refusal?.message).toMatch(/Choose which text stays/);
    expect(await outbox(other)).toEqual([]);
    await choose(other.device, SDR.id, RECORD, 'pain', 'mine');
    await other.sync();
    expect(server.handoffs.get(ID)?.registers.pain?.value).toBe('Eins. Two. Three.');
  });

  test('the page’s facts ask nobody', async () => {
    const server = new MemoryServer();
    const [one, other] = [await client(server), await client(server)];
    await type(one, 'pain', 'A.');
    await type(one, 'facts', { stage: 'New' });
    await type(other, 'pain', 'A.');
    await type(other, 'facts', { stage: 'Won' });
    await one.sync();
    await other.sync();
    expect((await copy(other)).registers.facts).toMatchObject({ value: { stage: 'Won' }, conflict: null });
    expect(server.handoffs.get(ID)?.registers.facts?.value).toEqual({ stage: 'Won' });
  });
});
