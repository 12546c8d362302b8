/** What a push and a pull cost in a small store and in a large one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { httpTransport } from '../../../src/platform/transport.ts';
import { read } from '../../../src/protocol/packed.ts';
import { type Backend, createBackend } from '../../../src/server/backend.ts';
import { newCluster } from '../../server/postgres/cluster.ts';
import { median, type Row } from '../rows.ts';
import { addDrafts, addHandoffs, type Office, openOffice, recordOf } from './company.ts';
import { UNLIMITED } from './limits.ts';
import { newDatabase } from './pushes.ts';

const SIZES = [1_000, 10_000, 100_000];
const CHANGES = [100, 1_000];
const PUSHES = 300;
const PULLS = 5;

interface Cost {
  push: number;
  /** By the number of changes, as in `CHANGES`. */
  pulls: number[];
}

export async function sizeRows(): Promise<Row[]> {
  const cluster = await newCluster({ careless: false });
  try {
    const onSqlite = await costs(async () => undefined);
    const onPostgres = await costs(() => newDatabase(cluster));
    return [...rowsOf('SQLite', onSqlite), ...rowsOf('PostgreSQL', onPostgres)];
  } finally {
    await cluster.remove();
  }
}

async function costs(database: () => Promise<string | undefined>): Promise<Cost[]> {
  const found: Cost[] = [];
  for (const size of SIZES) {
    const dataFolder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
    const backend = await createBackend({ dataFolder, databaseUrl: await database(), limits: UNLIMITED });
    try {
      found.push(await costAt(backend, size));
    } finally {
      await backend.close();
      rmSync(dataFolder, { recursive: true, force: true });
    }
  }
  return found;
}

async function costAt(backend: Backend, size: number): Promise<Cost> {
  const office = await openOffice(backend, 'Northwind');
  await addDrafts(backend, office, size);
  const pulls: number[] = [];
  for (const changes of CHANGES) {
    const cursor = await newestCursor(backend, office);
    await addHandoffs(backend, office, size + pulls.length * 10_000, changes, 'submitted');
    // Its connection was hung up while the store was filled.
    await httpTransport(office.ae).pull(cursor);
    const times: number[] = [];
    for (let pull = 0; pull < PULLS; pull += 1) times.push(await pullFrom(office, cursor, changes));
    pulls.push(median(times));
  }
  return { push: await pushTime(office, size), pulls };
}

/** Sequential: one edit of one of all handoffs, each at another place of the store. */
async function pushTime({ sdr }: Office, size: number): Promise<number> {
  const way = httpTransport(sdr);
  const times: number[] = [];
  for (let push = 0; push < PUSHES; push += 1) {
    const handoff = handoffId(recordOf(Math.floor((push * size) / PUSHES)));
    const started = performance.now();
    const answered = await way.push([
      { kind: 'edit', key: crypto.randomUUID(), handoff, register: 'pain', base: 1, value: `They lose a pallet a day, ${push}.` },
    ]);
    times.push(performance.now() - started);
    if (!answered.ok || answered.value.results[0]?.status !== 'applied') throw new Error(`not applied: ${JSON.stringify(answered)}`);
  }
  return median(times);
}

async function newestCursor(backend: Backend, { workspace }: Office): Promise<string> {
  const { change } = await backend.store.read((tx) =>
    tx.selectFrom('workspace').select('change').where('id', '=', workspace).executeTakeFirstOrThrow(),
  );
  return String(change);
}

async function pullFrom({ ae }: Office, from: string, expected: number): Promise<number> {
  const way = httpTransport(ae);
  const started = performance.now();
  let found = 0;
  for (let cursor = from, more = true; more; ) {
    const answered = await way.pull(cursor);
    if (!answered.ok) throw new Error(answered.failure.kind);
    found += read(answered.value.handoffs).handoffs.length;
    ({ cursor, more } = answered.value);
  }
  if (found !== expected) throw new Error(`${found} of ${expected} changes came`);
  return performance.now() - started;
}

function rowsOf(name: string, costs: Cost[]): Row[] {
  const [small] = costs;
  return SIZES.flatMap((size, at) => {
    const cost = costs[at];
    if (!cost || !small) return [];
    const beside = (value: number) =>
      at === 0 ? {} : { beside: { name: `at ${SIZES[0]}`, value }, goal: { atMost: Number((1.5 * value).toPrecision(2)) } };
    return [
      { name: `sync: a push at ${size} handoffs, median of ${PUSHES}, ${name}`, value: cost.push, unit: 'ms', ...beside(small.push) },
      ...CHANGES.map((changes, index) => ({
        name: `sync: pulling ${changes} changes at ${size} handoffs, ${name}`,
        value: cost.pulls[index] ?? 0,
        unit: 'ms',
        ...beside(small.pulls[index] ?? 0),
      })),
    ];
  });
}
