import { expect, test, vi } from 'vitest';
import { completeEdits, handOff } from '../brief.ts';
import { begin, call, command, edit, newRecord, problemOf, signedIn, started, workspaceWith } from '../harness.ts';
import { CHANGED, DRAFTS, listening } from '../listening.ts';

async function company(heartbeatMs = 60_000) {
  const backend = await started({ heartbeatMs });
  const workspace = await workspaceWith(backend);
  const sdr = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const ae = await signedIn(backend, workspace, 'Avery', ['ae']);
  return { backend, workspace, sdr, ae };
}

test('an open page hears of what its person may see, and of nothing else', async () => {
  const { backend, workspace, sdr, ae } = await company();
  const other = await signedIn(backend, workspace, 'Robin', ['sdr']);
  const stranger = await signedIn(backend, await workspaceWith(backend, 'Contoso'), 'Eve', ['admin']);
  const [forAe, forOther, forStranger] = await Promise.all([listening(ae), listening(other), listening(stranger)]);
  const draft = newRecord();
  await sdr.push([begin(draft), ...completeEdits(draft, ae.id)]);
  const heard = forAe.next();
  // A draft is not theirs to see: the first thing they hear is the submission.
  await sdr.does(command(draft, 1, { name: 'submit' }));
  expect(await heard).toBe(CHANGED);
  expect((await ae.pullAll()).handoffs).toHaveLength(1);

  // Their other device is told what they wrote; the one that sent it has pulled already.
  const elsewhere = await listening(await signedIn(backend, workspace, 'Robin', ['sdr']));
  await other.does(begin(newRecord()));
  expect(await elsewhere.next()).toBe(CHANGED);
  await backend.close();
  for (const stream of [forAe, forOther, forStranger]) {
    const last = await stream.next();
    // That there is a notice of it for them may be told with the submission, or behind it.
    expect(stream === forAe && last === CHANGED ? await stream.next() : last).toMatch(/^event: bye/);
    expect(await stream.next()).toBeNull();
  }
});

test('an AE who is replaced hears of it too', async () => {
  const { backend, workspace, sdr, ae } = await company();
  const next = await signedIn(backend, workspace, 'Kim', ['ae']);
  const record = newRecord();
  await handOff(sdr, ae, record);
  await ae.does(command(record, 2, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' }));
  const former = await listening(ae);
  await sdr.push([edit(record, 'ae', 1, next.id), command(record, 3, { name: 'submit', fix: 'It says what it costs now.' })]);
  expect(await former.next()).toBe(CHANGED);
});

test('a quiet stream is kept open by comments', async () => {
  const { ae } = await company(5);
  const stream = await listening(ae);
  expect([await stream.next(), await stream.next()]).toEqual([': still here', ': still here']);
});

test('a stream ends when its device signs out', async () => {
  const { backend, ae } = await company(5);
  const stream = await listening(ae);
  await call(backend, '/v1/sign-out', { method: 'POST', token: ae.token });
  let block = await stream.next();
  while (block !== null) block = await stream.next();
  expect(block).toBeNull();
});

test('whoever may read what others are still writing is told that it is only that', async () => {
  const { backend, workspace, sdr, ae } = await company();
  const stream = await listening(await signedIn(backend, workspace, 'Morgan', ['manager']));
  const draft = newRecord();
  await sdr.push([begin(draft), ...completeEdits(draft, ae.id)]);
  expect(await stream.next()).toBe(DRAFTS);
  await sdr.does(command(draft, 1, { name: 'submit' }));
  expect(await stream.next()).toBe(CHANGED);
});

test('asked for its head only, no stream is held', async () => {
  const { backend, ae } = await company();
  const answer = await fetch(`${backend.url}/v1/sync/stream`, { method: 'HEAD', headers: { Authorization: `Bearer ${ae.token}` } });
  expect(answer.status).toBe(200);
  expect(await (await call(backend, '/metrics')).text()).toMatch(/^baton_streams_open 0$/m);
});

test('a person with too many open pages is told when to try again, others are not held back, and a closed page makes room', async () => {
  const { backend, sdr, ae } = await company();
  const streams = await Promise.all(Array.from({ length: 50 }, () => listening(ae)));
  const ask = (token: string) => call(backend, '/v1/sync/stream', { token });
  const refusal = await ask(ae.token);
  expect(refusal.headers.get('retry-after')).toBe('60');
  expect(await problemOf(refusal)).toMatchObject({ name: 'too-many', status: 429 });
  expect(await (await call(backend, '/metrics')).text()).toContain('baton_held_back_total{by="streams"} 1');
  await listening(sdr);
  streams[0]?.stop();
  await vi.waitUntil(
    async () => {
      const answer = await ask(ae.token);
      await answer.body?.cancel();
      return answer.status === 200;
    },
    { timeout: 30_000 },
  );
});
