import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { signedInSchema } from '../../../src/protocol/account.ts';
import { PROJECT_ROOT } from '../../../src/server/config.ts';
import { call, started, temporaryFolder } from '../harness.ts';
import { run } from '../run.ts';
import { settingsFor } from '../stores.ts';

// Each test starts several processes; how long that takes on a busy machine says nothing.
vi.setConfig({ testTimeout: 60_000 });

test('a workspace is made and a person invited who can then sign in', async () => {
  const folder = temporaryFolder();
  const store = await settingsFor(folder);
  const made = await run(['workspace', 'create', 'Northwind'], store);
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^[0-9a-f-]{36}\n$/) });
  const person = ['invite', '--email', 'sam@northwind.example', '--role', 'sdr', '--name', 'Sam', '--team', 'North'];
  const unused = await run([...person, '--role', 'ae'], store);
  expect(unused).toMatchObject({ code: 0, err: '' });
  const invited = await run([...person, '--role', 'ae'], store);
  expect(invited.err).toContain('sam@northwind.example had a code that nobody has used: it no longer works');
  expect(invited).toMatchObject({ code: 0, out: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\n$/) });
  expect(await run(person, store)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('member already') });

  const backend = await started({ dataFolder: folder, clock: Date });
  const response = await call(backend, '/v1/sign-in', { body: { code: invited.out, device: 'laptop' } });
  expect(signedInSchema.parse(await response.json())).toMatchObject({
    person: { name: 'Sam', roles: ['ae', 'sdr'] },
    workspace: { id: made.out.trim(), name: 'Northwind' },
  });
});

test('a team’s leads are named, printed and taken away, and refused where nobody has the address', async () => {
  const store = await settingsFor(temporaryFolder());
  await run(['workspace', 'create', 'Northwind'], store);
  await run(['invite', '--email', 'lee@northwind.example', '--role', 'manager', '--name', 'Lee', '--team', 'North'], store);
  const leads = (...args: string[]) => run(['team', 'leads', '--team', 'North', ...args], store);
  expect(await leads()).toMatchObject({ code: 0, out: 'SDR lead: nobody\nAE lead: nobody\n' });
  expect(await leads('--sdr-lead', 'Lee@northwind.example')).toMatchObject({ code: 0, out: 'SDR lead: Lee\nAE lead: nobody\n' });
  expect(await leads('--ae-lead', 'lee@northwind.example', '--sdr-lead', '')).toMatchObject({
    code: 0,
    out: 'SDR lead: nobody\nAE lead: Lee\n',
  });
  expect(await leads('--ae-lead', 'kim@northwind.example')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('Nobody here has'),
  });
  expect(await run(['team', 'leads', '--team', 'South'], store)).toMatchObject({ code: 1, err: expect.stringContaining('no team') });
});

test('a workspace’s names are printed, set one kind at a time, and refused where they cannot be taken', async () => {
  const store = await settingsFor(temporaryFolder());
  const names = (...args: string[]) => run(['workspace', 'names', ...args], store);
  expect(await names()).toMatchObject({ code: 1, out: '', err: expect.stringContaining('workspace create') });
  await run(['workspace', 'create', 'Northwind'], store);
  expect(await names()).toMatchObject({ code: 0, out: 'Our own products: none\nCompetitors: none\n' });
  expect(await names('--ours', ' Handover Desk ,handover  desk, Pilot,', '--competitors', 'Rival')).toMatchObject({
    code: 0,
    out: 'Our own products: Handover Desk, Pilot\nCompetitors: Rival\n',
  });
  expect(await names('--competitors', '')).toMatchObject({
    code: 0,
    out: 'Our own products: Handover Desk, Pilot\nCompetitors: none\n',
  });
  for (const [args, says] of [
    [['--competitors', 'PILOT'], 'both|one of the lists'],
    [['--ours', 'x'.repeat(81)], '80 characters'],
    [['--ours', Array.from({ length: 201 }, (_, at) => `p${at}`).join()], 'Keep the 200'],
    [['--ours', 'a, !!'], 'letter'],
    [['--workspace', 'nowhere'], '--workspace'],
  ] as const)
    expect(await names(...args)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(says) });
  expect(await names('--frob')).toMatchObject({ code: 2, out: '' });
  expect(await names('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--competitors') });
  expect(await names()).toMatchObject({ out: 'Our own products: Handover Desk, Pilot\nCompetitors: none\n' });
});

test('what the help does not know ends with 2, what is refused with 1', async () => {
  const store = await settingsFor(temporaryFolder());
  const person = ['invite', '--email', 'sam@northwind.example'];
  expect(await run([...person, '--role', 'boss'], store)).toMatchObject({
    code: 2,
    err: expect.stringContaining('sdr, ae, manager, admin'),
  });
  for (const args of [[], ['frob'], ['score'], person]) expect(await run(args, store)).toMatchObject({ code: 2, out: '' });
  expect(await run([...person, '--role', 'sdr'], store)).toMatchObject({
    code: 1,
    err: expect.stringContaining('workspace create'),
  });
  expect(await run(['migrate'], { ...store, PORT: 'x' })).toMatchObject({ code: 1, err: expect.stringContaining('PORT') });
  for (const args of [['--help'], ['score', '--help'], ['workspace', 'create', '--help']])
    expect(await run(args)).toMatchObject({ code: 0, out: expect.stringContaining('Usage: baton') });
});

test('texts are scored a line each, in order, from a pipe; a bad line is named and ends with 1', async () => {
  const text = 'Two clerks re-key 1,200 invoices a month by hand; €240k a year in late payments. “Zürich” 🚚';
  const lines = [
    JSON.stringify({ id: 'a', field: 'pain', text }),
    'no JSON',
    JSON.stringify({ id: 'c', field: 'trigger', text: 'interested' }),
  ];
  const scored = await run(['score', '-'], {}, lines.join('\r\n'));
  expect(scored.code).toBe(1);
  const answers = scored.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toMatchObject([
    { id: 'a', level: expect.any(Number) },
    { error: expect.any(String) },
    { id: 'c', level: expect.any(Number) },
  ]);
  expect(await run(['score', '-'], {}, `${lines[0]}\n`)).toMatchObject({ code: 0 });
  expect(await run(['score', '-', '--ours', 'Rival', '--competitors', 'rival'], {}, `${lines[0]}\n`)).toMatchObject({ code: 1, out: '' });
  expect(await run(['score', '-', '--ours', 'Handover Desk'], {}, `${lines[0]}\n`)).toMatchObject({ code: 0 });
  expect(await run(['score', '/nowhere/texts.jsonl'])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('cannot be read') });
});

test('the server starts, says what to do next, and stops cleanly when told to', async () => {
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'src/server/main.ts'), '--first-workspace'], {
    env: { ...process.env, ...(await settingsFor(temporaryFolder())), PORT: '0' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  for await (const chunk of child.stdout) {
    out += chunk;
    if (out.includes('Ctrl+C')) break;
  }
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('who stands in for an account executive is said by their addresses', async () => {
  const folder = temporaryFolder();
  const store = await settingsFor(folder);
  await run(['workspace', 'create', 'Northwind'], store);
  const code: Record<string, string> = {};
  for (const [name, role] of Object.entries({ sam: 'sdr', ann: 'ae', bob: 'ae' }))
    code[name] = (await run(['invite', '--email', `${name}@a.example`, '--role', role, '--name', name, '--team', 'North'], store)).out;
  const backup = (...args: string[]) => run(['person', 'backup', '--email', 'ann@a.example', ...args], store);
  expect(await backup('--by', 'sam@a.example')).toMatchObject({ code: 1, err: expect.stringContaining('no account executive') });
  expect(await backup('--by', 'ann@a.example')).toMatchObject({ code: 1, err: expect.stringContaining('stands in for themselves') });
  expect(await backup('--by', 'zoe@a.example')).toMatchObject({ code: 1, err: expect.stringContaining('Nobody here') });
  expect(await backup('--by', 'bob@a.example')).toMatchObject({ code: 0 });

  const backend = await started({ dataFolder: folder, clock: Date });
  const { token, person } = signedInSchema.parse(
    await (await call(backend, '/v1/sign-in', { body: { code: code['bob'], device: 'laptop' } })).json(),
  );
  const people = async () => (await (await call(backend, '/v1/sync/pull', { token })).json()).people;
  const backups = async () =>
    Object.fromEntries((await people()).map((one: { name: string; backup: string | null }) => [one.name, one.backup]));
  expect(await backups()).toEqual({ sam: null, ann: person.id, bob: null });
  expect(await backup()).toMatchObject({ code: 0 });
  expect(await backups()).toEqual({ sam: null, ann: null, bob: null });

  const away = (...args: string[]) => run(['person', 'away', '--email', 'ann@a.example', ...args], store);
  const until = ['--until', '2099-03-08T08:00+01:00'];
  const refused = (says: string) => ({ code: 1, err: expect.stringContaining(says) });
  expect(await away('--from', '2099-03-01', ...until)).toMatchObject(refused('with their zone'));
  expect(await away('--from', '2099-03-09T08:00Z', ...until)).toMatchObject(refused('later than --from'));
  expect(await away('--from', '2000-03-01T08:00Z', '--until', '2000-03-02T08:00Z')).toMatchObject(refused('is over'));
  expect(await away('--from', '2099-03-01T08:00Z', ...until, '--by', 'sam@a.example')).toMatchObject(refused('no account executive'));
  expect(await away('--from', '2099-03-01T08:00Z', ...until, '--by', 'bob@a.example')).toMatchObject({ code: 0 });
  const ann = async () => (await people()).find(({ name }: { name: string }) => name === 'ann').away;
  expect(await ann()).toEqual({ from: '2099-03-01T08:00:00.000Z', until: '2099-03-08T07:00:00.000Z', backup: person.id });
  expect(await away()).toMatchObject({ code: 0 });
  expect(await ann()).toBeNull();
});
