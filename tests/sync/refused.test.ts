import { describe, expect, test } from 'vitest';
import { isWaiting, keptWords } from '../../src/protocol/owed.ts';
import { savedState } from '../../src/sync/savedState.ts';
import { whatWaits } from '../../src/sync/waiting.ts';
import { copy, failing, ID, outbox, problem, type } from './acts.ts';
import { client, SDR } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

describe('what the server refuses', () => {
  test.each(['bad-input', 'not-allowed', 'too-large'] as const)('a whole request, as %s, is told in words for people', async (name) => {
    const one = await client(new MemoryServer());
    await type(one, 'pain', 'A.');
    await one.over(failing({ ...problem('bad-input'), problem: name }));
    const { registers } = await copy(one);
    expect(registers.pain?.value).toBe('A.');
    expect(registers.pain?.refused?.message).toMatch(/kept on this device/);
    expect(registers.pain?.refused?.message).not.toContain('Told why.');
  });

  test('stays on the device, is not sent again as it is, and goes out once the handoff has moved', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    await one.sync();
    server.become(ID, 'submitted');
    await type(one, 'pain', 'A. B.');
    await one.sync();
    expect((await copy(one)).refusal?.reason).toBe('locked');
    expect((await copy(one)).registers.pain?.value).toBe('A. B.');
    expect((await one.sync()) as object).toMatchObject({ state: 'synced' });
    server.become(ID, 'bounced');
    await one.sync();
    expect(server.handoffs.get(ID)?.registers.pain?.value).toBe('A. B.');
  });

  test('what a page tells by itself is no news where it is refused, and takes no place of what a person was told', async () => {
    const one = await client(new MemoryServer());
    await type(one, 'pain', 'A.');
    await one.sync();
    await one.device.queueCommand(SDR.id, ID, { name: 'submit' });
    await one.sync();
    const { refusal, refused } = await copy(one);
    expect(refusal?.reason).toBe('incomplete');
    await one.device.queueCommand(SDR.id, ID, { name: 'prep-opened' });
    expect(await copy(one)).toMatchObject({ refusal, refused, waiting: ['prep-opened'] });
    expect(await one.sync()).toMatchObject({ state: 'synced' });
    expect(await copy(one)).toMatchObject({ refusal, refused, waiting: [] });
  });

  test('facts of the page that the server does not want now wait for nobody, and go out once it is bounced', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    await type(one, 'facts', { account: 'Northwind', stage: 'New' });
    await one.sync();
    server.become(ID, 'submitted');
    await type(one, 'facts', { account: 'Northwind', stage: 'Proposal' });
    await one.sync();
    const handoff = await copy(one);
    expect(handoff.refusal).toBeNull();
    expect(isWaiting(handoff)).toBe(false);
    expect(whatWaits({ handoffs: [handoff], queued: await outbox(one), signedIn: true, adapters: [], now: one.now() })).toEqual([]);
    expect(savedState({ handoff, queued: [], online: true, signedIn: true })).toBe('Synced');
    server.become(ID, 'bounced');
    await one.sync();
    expect(server.handoffs.get(ID)?.registers.facts?.value).toMatchObject({ stage: 'Proposal' });
  });

  test('a brief that somebody may not begin keeps its words, and says why', async () => {
    const one = await client(new MemoryServer(), { ...SDR, id: 'ann', roles: ['ae'] });
    await type(one, 'pain', 'A.');
    await one.sync();
    const { registers, refusal } = await copy(one);
    expect(refusal?.message).toBe('Only an SDR can begin a brief.');
    expect(registers.pain?.value).toBe('A.');
    expect(await one.sync()).toMatchObject({ state: 'synced', changed: false });
  });

  test('a brief that another device has begun takes the words all the same', async () => {
    const server = new MemoryServer();
    const [one, other] = [await client(server), await client(server)];
    await type(one, 'pain', 'A.');
    await type(other, 'trigger', 'B.');
    await one.sync();
    await other.sync();
    expect(Object.keys(server.handoffs.get(ID)?.registers ?? {}).sort()).toEqual(['pain', 'trigger']);
    expect((await copy(other)).refusal).toBeNull();
  });

  test('a brief that somebody else has begun says so, and keeps the words', async () => {
    const server = new MemoryServer();
    const [one, other] = [await client(server), await client(server, { ...SDR, id: 'else' })];
    await type(one, 'pain', 'A.');
    await type(other, 'trigger', 'B.');
    await one.sync();
    await other.sync();
    expect((await copy(other)).refusal?.message).toBe('Somebody else has begun it.');
    expect((await copy(other)).registers.trigger?.value).toBe('B.');
  });

  test('a submission that is not complete is told, and nothing waits', async () => {
    const one = await client(new MemoryServer());
    await type(one, 'pain', 'A.');
    await one.device.queueCommand(SDR.id, ID, { name: 'submit' });
    await one.sync();
    expect(await copy(one)).toMatchObject({ waiting: [], refusal: { reason: 'incomplete' }, server: { state: 'draft' } });
  });

  test('one entry that spoils a batch is found, and the others arrive', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'poison');
    await type(one, 'trigger', 'B.');
    await type(one, 'promised', 'C.');
    const outcome = await one.over({
      push: async (operations) =>
        operations.some((operation) => operation.kind === 'edit' && operation.value === 'poison')
          ? { ok: false, failure: problem('too-large') }
          : { ok: true, value: server.push(operations, one.person) },
    });
    expect(outcome.state).toBe('synced');
    expect(Object.keys(server.handoffs.get(ID)?.registers ?? {}).sort()).toEqual(['promised', 'trigger']);
    expect((await copy(one)).registers.pain).toMatchObject({ value: 'poison', refused: { reason: 'malformed' } });
  });

  test('a bounce that came too late keeps its words until it is dismissed or another command is given', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    await one.sync();
    const bounce = { name: 'bounce' as const, reason: { kind: 'field' as const, key: 'pain' as const }, fix: 'Ask what it costs them.' };
    const refuse = async () => {
      await one.device.queueCommand(SDR.id, ID, bounce);
      await one.sync();
    };
    await refuse();
    const { refusal, refused } = await copy(one);
    expect(refused).toEqual({ command: bounce, refusal });
    expect(await one.device.storage().handoff(SDR.id, ID)).not.toBeNull();
    await one.device.dismissRefusal(SDR.id, ID);
    expect(await copy(one)).toMatchObject({ refusal: null, refused: null });
    await refuse();
    await one.device.queueCommand(SDR.id, ID, { name: 'accept' });
    expect(await copy(one)).toMatchObject({ refusal: null, refused: null });
  });

  test('a bounce of a handoff that may no longer be seen keeps its words', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    await one.sync();
    const bounce = { name: 'bounce' as const, reason: { kind: 'field' as const, key: 'pain' as const }, fix: 'Ask what it costs them.' };
    await one.device.queueCommand(SDR.id, ID, bounce);
    await one.over(failing(problem('too-many', 60_000)));
    await one.over({ pull: async () => ({ ok: true, value: { cursor: '9', handoffs: [], gone: [ID], people: [], more: false } }) });
    expect(await copy(one)).toMatchObject({ refused: { command: bounce }, waiting: [] });
  });

  test('words of two commands given on a handoff that may no longer be seen are both kept, and none without words takes their place', async () => {
    const one = await client(new MemoryServer());
    await type(one, 'pain', 'A.');
    await one.sync();
    await one.device.queueCommand(SDR.id, ID, { name: 'override', reason: 'The buyer is in a hurry.' });
    await one.device.queueCommand(SDR.id, ID, { name: 'withdraw', reason: 'The buyer left.' });
    await one.device.queueCommand(SDR.id, ID, { name: 'rate', rating: 'green', missing: [] });
    await one.over(failing(problem('too-many', 60_000)));
    await one.over({ pull: async () => ({ ok: true, value: { cursor: '9', handoffs: [], gone: [ID], people: [], more: false } }) });
    const kept = await copy(one);
    expect(keptWords(kept)).toEqual(['The buyer is in a hurry.', 'The buyer left.']);
    expect(kept).toMatchObject({ waiting: [], refused: { command: { name: 'withdraw' }, earlier: [{ name: 'override' }] } });
    // They are read back from the store as they were kept.
    expect(keptWords((await one.device.storage().handoff(SDR.id, ID)) ?? {})).toHaveLength(2);
  });

  test('what was restated for a handing off that was withdrawn, for the text had changed, is kept', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    await one.sync();
    await type(one, 'pain', 'poison');
    await one.device.queueCommand(SDR.id, ID, { name: 'submit', fix: 'It says who signs.' });
    await one.over({
      push: async (operations) =>
        operations.some((operation) => operation.kind === 'edit')
          ? { ok: false, failure: problem('too-large') }
          : { ok: true, value: server.push(operations, one.person) },
    });
    expect(keptWords(await copy(one))).toEqual(['It says who signs.']);
    expect(await copy(one)).toMatchObject({ waiting: [] });
  });

  test('a bounce keeps its words through the refusal of a rating given behind it, and through the loss of sight', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    await one.sync();
    const bounce = { name: 'bounce' as const, reason: { kind: 'field' as const, key: 'pain' as const }, fix: 'Ask what it costs them.' };
    const both = async () => {
      await one.device.queueCommand(SDR.id, ID, bounce);
      await one.device.queueCommand(SDR.id, ID, { name: 'rate', rating: 'green', missing: [] });
    };
    await both();
    await one.sync();
    expect(await copy(one)).toMatchObject({ waiting: [], refused: { command: bounce } });
    await one.device.dismissRefusal(SDR.id, ID);
    await both();
    await one.over(failing(problem('too-many', 60_000)));
    await one.over({ pull: async () => ({ ok: true, value: { cursor: '9', handoffs: [], gone: [ID], people: [], more: false } }) });
    expect(await copy(one)).toMatchObject({ waiting: [], refused: { command: bounce } });
  });
});
