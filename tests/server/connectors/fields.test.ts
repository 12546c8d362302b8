/** What was handed off, copied into fields of the deal: the same demands on every CRM, through the whole server. */
import { randomBytes } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { checkedSchema, connectionsSchema, noteToldSchema } from '../../../src/protocol/connections.ts';
import { sealer } from '../../../src/server/connectors/seal.ts';
import { BRIEF, handOff } from '../brief.ts';
import { call, command, problemOf, signedIn, started, turnedClock, workspaceWith } from '../harness.ts';
import type { Bench } from './bench.ts';
import { BENCHES } from './benches.ts';
import { hubspot } from './hubspot/bench.ts';
import { odoo19 } from './odoo/bench.ts';
import { salesforce } from './salesforce/bench.ts';

async function connected(bench: Bench) {
  const { server, bodies, filled } = await bench.start();
  onTestFinished(() => server.close());
  const { crm } = bench.connector;
  const origin = bench.origin ?? server.url;
  const reach = { allowed: [new URL(server.url).host], standIn: () => server.url };
  const clock = turnedClock();
  const backend = await started({ clock, connectors: { sealer: sealer([randomBytes(32)]), reach } });
  const workspace = await workspaceWith(backend);
  const ada = await signedIn(backend, workspace, 'Ada', ['admin']);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const avery = await signedIn(backend, workspace, 'Avery', ['ae']);
  const put = (path: string, body: unknown) => call(backend, path, { method: 'PUT', token: ada.token, body });
  await put('/v1/connections', { crm, address: origin, key: bench.keys.writer });
  const list = async () =>
    connectionsSchema.parse(await (await call(backend, '/v1/connections', { method: 'GET', token: ada.token })).json()).connections;
  const id = (await list())[0]?.id ?? '';
  const map = (fields: unknown) => put(`/v1/connections/${id}/fields`, { fields });
  const says = async (response: Response) => checkedSchema.parse(await response.json());
  const record: RecordRef = { crm, origin, type: 'deal', id: bench.deal };
  const told = async () => {
    const asked = await call(backend, `/v1/crm-note?${new URLSearchParams({ handoff: handoffId(record) })}`, {
      method: 'GET',
      token: sam.token,
    });
    return noteToldSchema.parse(await asked.json()).note;
  };
  const handsOff = async () => {
    await handOff(sam, avery, record);
    await backend.keepNotes();
  };
  const happens = async (revision: number, name: 'accept' | 'prep-opened') => {
    await avery.does(command(record, revision, { name }));
    await backend.keepNotes();
  };
  const fills = () => server.questions.filter(bench.fills);
  const check = async () => says(await call(backend, `/v1/connections/${id}/check`, { method: 'POST', token: ada.token }));
  return { server, bodies, filled, backend, clock, ada, list, map, says, told, handsOff, happens, fills, check, record, sam };
}

describe.each(BENCHES)('%s', (_, bench) => {
  const { text, number, none } = bench.own;

  test('what was handed off stands in the fields, once, beside the note', async () => {
    const { map, says, handsOff, happens, filled, bodies, fills, told, list } = await connected(bench);
    expect(await says(await map({ pain: text, score: number, trigger: '' }))).toMatchObject({ isGood: true, missing: [] });
    expect(await list()).toMatchObject([{ fields: { pain: text, score: number }, unfilled: null }]);
    await handsOff();
    expect(String(filled()[text]).slice(0, 50)).toBe(BRIEF.pain.slice(0, 50));
    expect(Number(filled()[number])).toBeGreaterThan(0);
    await happens(2, 'accept');
    expect(bodies()).toEqual([expect.stringContaining('Accepted by Avery')]);
    expect(fills()).toHaveLength(1);
    expect(await told()).toMatchObject({ state: 'stands', unfilled: null });
  });

  test('a refusal of the fields is told with its words, and the note stands', async () => {
    const { map, server, handsOff, bodies, told, list, filled, backend, sam, record } = await connected(bench);
    await map({ pain: text });
    server.instead(bench.fills, bench.refusal('The field is locked'));
    await handsOff();
    expect(bodies()).toHaveLength(1);
    expect(await told()).toMatchObject({
      state: 'stands',
      unfilled: { trouble: 'refused', words: expect.stringMatching(new RegExp(`${text.replace('.', '\\.')}.*The field is locked`)) },
    });
    expect(await list()).toMatchObject([{ wrong: null, unfilled: { says: expect.stringContaining('The field is locked') } }]);
    await call(backend, '/v1/crm-note/again', { token: sam.token, body: { handoff: handoffId(record) } });
    await backend.keepNotes();
    expect(String(filled()[text]).slice(0, 50)).toBe(BRIEF.pain.slice(0, 50));
    expect(bodies()).toHaveLength(1);
    expect(await told()).toMatchObject({ unfilled: null });
    expect(await list()).toMatchObject([{ unfilled: null }]);
  });

  test('busy with the fields it waits, and nothing is told to be wrong with the note', async () => {
    const { map, server, handsOff, told, clock, backend, filled } = await connected(bench);
    await map({ pain: text });
    server.instead(bench.fills, { status: 503, body: '' });
    await handsOff();
    expect(await told()).toMatchObject({ state: 'stands', unfilled: { trouble: 'busy' } });
    clock.forward(2 * 60 * 60_000);
    await backend.keepNotes();
    expect(String(filled()[text]).slice(0, 50)).toBe(BRIEF.pain.slice(0, 50));
    expect(await told()).toMatchObject({ state: 'stands', unfilled: null });
  });

  test('a field that is not there is told when it is given, or by the CRM when it is filled', async () => {
    const { map, says, handsOff, told, bodies, list } = await connected(bench);
    const said = await says(await map({ pain: none }));
    if (bench.connector.describe) {
      expect(said).toMatchObject({ isGood: false, says: expect.stringContaining(none), missing: [none] });
      expect(await list()).toMatchObject([{ fields: {} }]);
    } else expect(said).toMatchObject({ isGood: true });
    await handsOff();
    expect(bodies()).toHaveLength(1);
    // Zoho CRM says nothing of what it leaves out.
    if (!bench.connector.describe && bench.connector.crm !== 'zoho')
      expect(await told()).toMatchObject({ state: 'stands', unfilled: { trouble: 'refused', words: expect.stringContaining(none) } });
  });

  test.each(['__proto__', '../x', 'a b'])('“%s” is not taken for a field of one’s own', async (name) => {
    const { map, list } = await connected(bench);
    expect(await problemOf(await map({ pain: name }))).toMatchObject({ name: 'bad-input' });
    expect(await list()).toMatchObject([{ fields: {} }]);
  });
});

test('taken away again, nothing is copied any more and what stands there stays', async () => {
  const { map, says, handsOff, happens, fills, filled, list, server } = await connected(hubspot);
  await map({ pain: 'handoff_pain' });
  server.instead(hubspot.fills, hubspot.refusal('No.'));
  await handsOff();
  expect(await says(await map({}))).toMatchObject({ isGood: true, says: expect.stringContaining('Nothing is copied') });
  expect(await list()).toMatchObject([{ fields: {}, unfilled: null }]);
  await happens(2, 'accept');
  expect(fills()).toHaveLength(1);
  expect(filled()).toEqual({});
});

test('one field for two is refused, with the place', async () => {
  const { map } = await connected(hubspot);
  const problem = await problemOf(await map({ pain: 'handoff_pain', promised: 'Handoff_pain', trigger: 'handoff_pain' }));
  expect(problem).toMatchObject({ name: 'bad-input' });
  expect(JSON.stringify(problem)).toContain('/fields/pain');
});

test('what is longer than the field is cut, and says so by its end', async () => {
  const { map, handsOff, filled } = await connected(salesforce);
  await map({ pain: 'Pain__c' });
  await handsOff();
  expect(filled()['Pain__c']).toBe(`${BRIEF.pain.slice(0, 59)}…`);
});

test('the check tells fields that may not be written, or take something else', async () => {
  const { map, says, check, server } = await connected(salesforce);
  expect(await says(await map({ pain: 'Locked__c', trigger: 'Score__c' }))).toMatchObject({
    isGood: false,
    says: 'Not saved: Score__c takes no plain text. Locked__c may not be written by the key.',
  });
  await map({ pain: 'Pain__c' });
  expect(await check()).toMatchObject({ isGood: true, missing: [] });
  const described = { fields: [], createable: true, updateable: true, queryable: true };
  const gone = { status: 200, type: 'application/json', body: JSON.stringify(described) };
  server.instead(({ path }) => path.endsWith('/sobjects/Opportunity/describe'), gone, gone);
  expect(await check()).toMatchObject({ isGood: true, says: expect.stringContaining('Pain__c is not there'), missing: ['Pain__c'] });
});

test('of several fields those that are there are filled, and the other is named', async () => {
  const { map, handsOff, filled, told, server } = await connected(odoo19);
  server.instead(({ path }) => path.endsWith('/fields_get'), { status: 503, body: '' });
  await map({ pain: 'x_handoff_pain', trigger: 'x_gone' });
  await handsOff();
  expect(filled()['x_handoff_pain']).toBe(BRIEF.pain);
  expect(await told()).toMatchObject({
    state: 'stands',
    unfilled: { trouble: 'refused', words: expect.stringContaining('x_gone is not there') },
  });
});
