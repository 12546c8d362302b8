import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handoffEventSchema } from '../../../src/core/handoff/events.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { csvHead, csvRow } from '../../../src/server/export/csv.ts';
import { exportWorkspace } from '../../../src/server/export/export.ts';
import { SHEETS } from '../../../src/server/export/sheets.ts';
import { withLogUnlocked } from '../../../src/server/store/engine/logLock.ts';
import { addTombstone } from '../../../src/server/store/removal/tombstones.ts';
import { keepNames } from '../../../src/server/store/settings/names.ts';
import { handOff } from '../brief.ts';
import { begin, edit, newRecord, START, signedIn, started, temporaryFolder, workspaceWith } from '../harness.ts';
import { run } from '../run.ts';
import { settingsFor } from '../stores.ts';

test('everything of a workspace is there, twice, and nothing of another, nor of what signs people in', async () => {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const other = await workspaceWith(backend, 'Southwind');
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const robin = await signedIn(backend, other, 'Robin', ['sdr']);
  const record = newRecord('deal-1');
  const text = 'They lose "pallets",\nand = money. €🚚';
  await sam.push([begin(record), edit(record, 'pain', 0, text), edit(record, 'trigger', 0, '=HYPERLINK("http://x")')]);
  await sam.push([edit(record, 'attendees', 0, [{ id: 'a', name: 'Priya', role: 'CFO', confirmed: true }])]);
  await robin.push([begin(record), edit(record, 'pain', 0, 'Words of another')]);
  await backend.store.transact((tx) => keepNames(tx, workspace, { ours: ['Desk'], competitors: ['Rival'] }));
  await expect.poll(() => backend.store.read((tx) => tx.selectFrom('booking').select('id').execute())).toHaveLength(2);
  const folder = join(temporaryFolder(), 'out');
  const { rows } = await exportWorkspace(backend.store, workspace, folder, START);
  expect(rows).toEqual({
    people: 1,
    removed: 0,
    devices: 1,
    handoffs: 1,
    events: 1,
    clocks: 0,
    bookings: 1,
    calibrations: 0,
    credit: 1,
    names: 2,
    settings: 0,
  });

  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const lines = (name: string) =>
    read(`${name}.jsonl`)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  expect(lines('people')).toMatchObject([{ id: sam.id, name: 'Sam', team: 'Team one', roles: ['sdr'], active: true }]);
  expect(lines('handoffs')).toMatchObject([{ handoff: { sdr: sam.id, registers: { pain: { value: text, revision: 1, by: sam.id } } } }]);
  expect(lines('events')).toMatchObject([{ revision: 1, type: 'begun', by: sam.id }]);
  expect(lines('names')).toEqual([
    { kind: 'ours', name: 'Desk' },
    { kind: 'competitors', name: 'Rival' },
  ]);
  expect(read('handoffs.csv')).toContain('"They lose ""pallets"",\nand = money. €🚚"');
  expect(read('handoffs.csv')).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(read('handoffs.csv')).toContain('""name"":""Priya""');
  expect(JSON.parse(read('export.json'))).toMatchObject({ format: 'baton-export', version: 1, workspace: { name: 'Northwind' }, rows });

  const expected = ['README.txt', 'export.json', ...SHEETS.flatMap(({ name }) => [`${name}.jsonl`, `${name}.csv`])];
  expect(readdirSync(folder).toSorted()).toEqual(expected.toSorted());
  for (const { name } of SHEETS) expect(read('README.txt')).toMatch(new RegExp(`^${name} `, 'm'));
  const all = readdirSync(folder).map(read).join('\n');
  expect(all).not.toMatch(/Southwind|Robin|Words of another/);
  const secrets = await backend.store.read(async (tx) => [
    ...(await tx.selectFrom('device').select('token_hash as hash').execute()),
    ...(await tx.selectFrom('invitation').select('code_hash as hash').execute()),
  ]);
  for (const { hash } of secrets) expect(all).not.toContain(hash);
});

test('a folder that holds something is left alone', async () => {
  const backend = await started();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  await expect(exportWorkspace(backend.store, await workspaceWith(backend), folder, START)).rejects.toThrow('is not empty');
  expect(readdirSync(folder)).toEqual(['mine.txt']);
});

test('cells are quoted where they must be, and a spreadsheet runs none of them', () => {
  expect(csvHead(['a', 'b'])).toBe('\ufeffa,b\r\n');
  expect(csvRow(['plain', 1, true, null, undefined, ''])).toBe('plain,1,true,,,\r\n');
  expect(csvRow(['a,b', 'say "x"', 'two\nlines'])).toBe('"a,b","say ""x""","two\nlines"\r\n');
  expect(csvRow(['=1+1', '+1', '-1', '@x', '\tx', -1])).toBe("'=1+1,'+1,'-1,'@x,'\tx,-1\r\n");
});

test('what cannot be read is left out by itself, and named; all else is there', async () => {
  const dataFolder = temporaryFolder();
  const backend = await started({ dataFolder });
  const workspace = await workspaceWith(backend);
  const [sam, avery] = [await signedIn(backend, workspace, 'Sam', ['sdr']), await signedIn(backend, workspace, 'Avery', ['ae'])];
  const [torn, whole] = [newRecord('torn'), newRecord('whole')];
  await handOff(sam, avery, torn);
  await handOff(sam, avery, whole);
  const handoff = handoffId(torn);
  await backend.store.transact(async (tx) => {
    await tx.updateTable('handoff').set({ record: '{' }).where('id', '=', handoff).execute();
    await tx.updateTable('register').set({ value: '"To\n' }).where('handoff', '=', handoff).where('name', '=', 'pain').execute();
    await tx.updateTable('register').set({ handed_value: '' }).where('handoff', '=', handoff).where('name', '=', 'trigger').execute();
    await withLogUnlocked(tx, () =>
      tx.updateTable('event').set({ body: 'x' }).where('handoff', '=', handoff).where('revision', '=', 1).execute(),
    );
  });
  const folder = join(temporaryFolder(), 'out');
  const { code, out, err } = await run(['export', folder], await settingsFor(dataFolder));
  expect(code).toBe(1);
  expect(out).toContain('handoffs: 2\nevents: 3\n');
  const named = ['record', 'pain', 'event 1', 'trigger as handed off'];
  expect(err.match(/^left out: .*$/gm)).toEqual(named.map((part) => `left out: ${part} of ${handoff}, which cannot be read`));
  expect(err).toContain('baton doctor');

  const lines = (name: string) =>
    readFileSync(join(folder, `${name}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  const [first, second] = lines('handoffs');
  const parts = Object.keys(second.handoff.registers);
  expect(Object.keys(first.handoff.registers)).toEqual(parts.filter((name) => name !== 'pain'));
  expect(Object.keys(first.handed)).toEqual(parts.filter((name) => name !== 'trigger'));
  expect(lines('events')).toMatchObject([
    { handoff, revision: 2, type: 'submitted' },
    { handoff: handoffId(whole), revision: 1, type: 'begun' },
    { handoff: handoffId(whole), revision: 2, type: 'submitted' },
  ]);
  expect(lines('credit')).toMatchObject([{ handoff: handoffId(whole) }]);
  const about = JSON.parse(readFileSync(join(folder, 'export.json'), 'utf8'));
  expect(about.leftOut).toEqual(named.map((part) => ({ handoff, part })));
});

test('who stands in for whom, who is away, and who was removed is in it, of this workspace only', async () => {
  const backend = await started();
  const [workspace, other] = [await workspaceWith(backend), await workspaceWith(backend, 'Southwind')];
  const [avery, blair] = [await signedIn(backend, workspace, 'Avery', ['ae']), await signedIn(backend, workspace, 'Blair', ['ae'])];
  const away = { away_from: START, away_until: START + 86_400_000, away_backup: blair.id };
  await backend.store.transact(async (tx) => {
    await tx
      .updateTable('person')
      .set({ backup: blair.id, ...away })
      .where('id', '=', avery.id)
      .execute();
    await addTombstone(tx, { kind: 'person', id: 'gone', workspace, briefs: 1, at: START });
    await addTombstone(tx, { kind: 'person', id: 'gone-there', workspace: other, briefs: 0, at: START });
  });
  const folder = join(temporaryFolder(), 'out');
  await exportWorkspace(backend.store, workspace, folder, START);
  const lines = (name: string) =>
    readFileSync(join(folder, `${name}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  const at = '2027-03-01T09:00:00.000Z';
  expect(lines('people').find(({ id }) => id === avery.id)).toMatchObject({
    ...{ backup: blair.id, awayFrom: at, awayUntil: '2027-03-02T09:00:00.000Z', awayBackup: blair.id },
  });
  expect(readFileSync(join(folder, 'people.csv'), 'utf8')).toContain(`${blair.id},${at},2027-03-02T09:00:00.000Z,${blair.id}\r\n`);
  expect(lines('removed')).toEqual([{ id: 'gone', kind: 'person', briefs: true, at }]);
  const README = readFileSync(join(folder, 'README.txt'), 'utf8');
  for (const { shape } of handoffEventSchema.options) expect(README).toMatch(new RegExp(`^ +${shape.type.value}(: |$)`, 'm'));
  expect(README).toMatch(/^ +bounced: reason, fix$/m);
});
