/** What was accepted or sent back feeds neither pay nor a ranking: in no sheet of an export, no answer of a route, no list of the sidebar. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import { clocks } from '../../../src/core/settings/clocks.ts';
import { sectionsOf } from '../../../src/core/work/sections.ts';
import { exportWorkspace } from '../../../src/server/export/export.ts';
import { SHEETS } from '../../../src/server/export/sheets.ts';
import { AT, completeHandoff, handedOff as inState } from '../../core/handoff/brief.ts';
import { avery, morgan, person, sam, summed } from '../../core/work/summed.ts';
import { call, started, temporaryFolder } from '../harness.ts';
import { does, HOUR, handedOff, office } from '../watch/office.ts';

/** As one would call a figure of them, or an order by them. */
const TELLS = /accept|bounc|sent.?back|rework|mended|rank|leader.?board|win.?rate/i;

/** What happened one by one, and what the clocks did: it names no SDR. */
const LOGS = ['events', 'clocks'];

/** Whatever says which world, person or handoff it is. */
const IDS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|@[0-9a-f]{8}\.example|\|deal\|\d+/g;

const keysIn = (value: unknown): string[] =>
  value === null || typeof value !== 'object' ? [] : Object.entries(value).flatMap(([key, of]) => [key, ...keysIn(of)]);

/** Accepted and rated yellow; before that sent back and mended so many times. All sheets of the export. */
async function exported(bounces: number) {
  const of = await office();
  await of.set('credit', { multiplier: true, slice: 0.1 });
  const record = await handedOff(of);
  for (let left = bounces; left > 0; left -= 1) {
    await does(of.ann, record, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs.' });
    await does(of.sam, record, { name: 'submit', fix: 'Asked.' });
  }
  await does(of.ann, record, { name: 'accept' });
  await does(of.ann, record, { name: 'rate', rating: 'yellow', missing: ['pain'] });
  await of.at(1);
  const folder = join(temporaryFolder(), 'out');
  await exportWorkspace(of.backend.store, of.workspace, folder, of.clock.now());
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const sheet = (name: string) => {
    const rows: Record<string, string>[] = parse(read(`${name}.csv`), { columns: true, bom: true });
    // How often a handoff was changed is its own number, to tell its copies apart; its record is another one.
    const said = rows.map(({ revision, record: named, ...row }) => JSON.stringify(row));
    const json = read(`${name}.jsonl`).split('\n').filter(Boolean);
    return { name, rows, keys: [...Object.keys(rows[0] ?? {}), ...json.flatMap((line) => keysIn(JSON.parse(line)))], said };
  };
  const alike = (lines: string[]) => lines.map((line) => line.replace(IDS, '#')).toSorted();
  return { of, sheets: SHEETS.map(({ name }) => sheet(name)).map((one) => ({ ...one, said: alike(one.said) })) };
}

test('an export says the same of whoever was sent back thrice and of whoever never was', async () => {
  const [never, thrice] = [await exported(0), await exported(3)];
  for (const [at, { name, said, keys }] of thrice.sheets.entries()) {
    expect(
      keys.filter((key) => TELLS.test(key)),
      name,
    ).toEqual([]);
    if (!LOGS.includes(name)) expect(said, name).toEqual(never.sheets[at]?.said);
  }
  const happened = thrice.sheets.find(({ name }) => name === 'events')?.rows ?? [];
  const judged = happened.filter(({ type }) => type === 'accepted' || type === 'bounced');
  expect(judged).toHaveLength(4);
  expect(JSON.stringify(judged)).not.toContain(thrice.of.sam.id);
});

test('no route tells a figure of it, or sorts by it', async () => {
  const backend = await started();
  const document = await (await call(backend, '/v1/openapi.json')).json();
  const inside = (value: unknown): string[] => {
    if (value === null || typeof value !== 'object') return [];
    const { properties, name } = value as { properties?: object; name?: unknown };
    const own = [...Object.keys(properties ?? {}), ...(typeof name === 'string' ? [name] : [])];
    return [...own, ...Object.values(value).flatMap(inside)];
  };
  const names = [...Object.keys(document.paths), ...inside(document)];
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => TELLS.test(name))).toEqual([]);
});

test('in a list, what became of an SDR’s other briefs moves no row', () => {
  const people = [sam, person('sal', ['sdr']), avery, morgan];
  const bounced: HandoffEvent = { type: 'bounced', at: AT, by: 'avery', reason: { kind: 'field', key: 'pain' }, fix: 'Ask.' };
  const of = (sdr: string) => summed(completeHandoff({ id: `open of ${sdr}`, sdr }), { owner: 'morgan' });
  const past = (sdr: string) =>
    Array.from({ length: 5 }, (_, at) => {
      const ended = inState('opportunity');
      return summed({ ...ended, id: `past ${at}`, sdr, events: [...ended.events.slice(0, 2), bounced, ...ended.events.slice(1)] });
    });
  const order = (blamed: string): string[] =>
    sectionsOf([of('sal'), of('sam'), ...past(blamed)], { me: morgan, people, settings: clocks.standard, now: Date.parse(AT) + 30 * HOUR })
      .flatMap(({ work }) => work.map(({ summary }) => summary.id))
      .filter((id) => id.startsWith('open'));
  expect(order('sam')).toHaveLength(2);
  expect(order('sam')).toEqual(order('sal'));
});
