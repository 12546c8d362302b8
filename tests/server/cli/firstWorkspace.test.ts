import { expect, test } from 'vitest';
import { signedInSchema } from '../../../src/protocol/account.ts';
import { greeting } from '../../../src/server/greeting.ts';
import { call, started, temporaryFolder } from '../harness.ts';

test('an empty store gets a workspace with a person for each part', async () => {
  const backend = await started();
  const codes = await backend.firstWorkspace();
  expect(codes.map(({ name, roles }) => [name, roles])).toEqual([
    ['Sam Rivera', ['sdr']],
    ['Avery Lund', ['ae']],
    ['Morgan Diaz', ['manager', 'admin']],
  ]);
  for (const { code } of codes) expect((await call(backend, '/v1/sign-in', { body: { code, device: 'laptop' } })).status).toBe(200);
});

test('later starts give fresh codes to those who never signed in, and add nobody', async () => {
  const dataFolder = temporaryFolder();
  const first = await started({ dataFolder });
  const [sam, avery] = await first.firstWorkspace();
  const answer = await call(first, '/v1/sign-in', { body: { code: sam?.code, device: 'laptop' } });
  const { token } = signedInSchema.parse(await answer.json());
  await first.close();
  const again = await started({ dataFolder });
  const codes = await again.firstWorkspace();
  expect(codes.map(({ code }) => code === null)).toEqual([true, false, false]);
  expect(greeting(again.url, codes)).toContain('npm run -s baton -- invite --email sam@practice.example --role sdr');
  expect(codes[1]?.code).not.toBe(avery?.code);
  const pulled = await (await call(again, '/v1/sync/pull', { token })).json();
  expect(pulled.people).toHaveLength(3);
});

test("nobody is added to a workspace of somebody's own, whatever it is called", async () => {
  const backend = await started();
  await backend.addWorkspace('Practice');
  expect(await backend.firstWorkspace()).toEqual([]);
});

test('what to do next fits in ten lines', async () => {
  const backend = await started();
  const codes = await backend.firstWorkspace();
  const text = greeting(backend.url, codes);
  expect(text.split('\n').length).toBeLessThanOrEqual(10);
  for (const part of [`${backend.url}/practice/`, 'dist/extension', ...codes.map(({ code }) => String(code))]) expect(text).toContain(part);
});
