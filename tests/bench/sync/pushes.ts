/** Pushes a second and their p99, beside a bare Hono handler that makes the same change in the same store. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Cluster, newCluster } from '../../server/postgres/cluster.ts';
import { median, quantile, type Row } from '../rows.ts';
import { type Load, openLoad } from './load.ts';
import type { Serve, Served } from './served.ts';

const ROUNDS = 3;
const MOST_MS = 2_000;
const PACED_MS = 3_000;
const WARM_MS = 1_000;
const CONNECTIONS = 16;
const DRAFTS = 1_200;

interface Place {
  name: string;
  next(): Promise<Pick<Serve, 'folder' | 'databaseUrl'>>;
}

export async function pushRows(): Promise<Row[]> {
  const folders: string[] = [];
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'baton-bench-'));
    folders.push(made);
    return made;
  };
  const cluster = await newCluster({ careless: false });
  try {
    const places: Place[] = [
      { name: 'SQLite', next: async () => ({ folder: folder() }) },
      { name: 'PostgreSQL', next: async () => ({ folder: folder(), databaseUrl: await newDatabase(cluster) }) },
    ];
    const rows: Row[] = [];
    for (const place of places) for (const workspaces of [1, 20]) rows.push(...(await beside(place, workspaces)));
    return rows;
  } finally {
    await cluster.remove();
    for (const one of folders) rmSync(one, { recursive: true, force: true });
  }
}

async function beside(place: Place, workspaces: number): Promise<Row[]> {
  const open = async (kind: Serve['kind']) => started({ kind, ...(await place.next()), workspaces, drafts: DRAFTS });
  const [ours, bare] = [await open('ours'), await open('bare')];
  try {
    for (const { load } of [ours, bare]) await load.most(CONNECTIONS, WARM_MS);
    const most = { ours: [] as number[], bare: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      most.ours.push(await ours.load.most(CONNECTIONS, MOST_MS));
      most.bare.push(await bare.load.most(CONNECTIONS, MOST_MS));
    }
    const pace = median(most.bare) / 2;
    const p99 = { ours: [] as number[], bare: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      p99.ours.push(quantile(await ours.load.paced(pace, PACED_MS), 0.99));
      p99.bare.push(quantile(await bare.load.paced(pace, PACED_MS), 0.99));
    }
    const where = `${place.name}, ${workspaces} workspace${workspaces > 1 ? 's' : ''}`;
    return [
      {
        name: `sync: pushes a second, ${where}`,
        value: median(most.ours),
        unit: '/s',
        beside: { name: 'bare handler', value: median(most.bare) },
        goal: { atLeast: Math.round(0.6 * median(most.bare)) },
      },
      {
        name: `sync: p99 at ${Math.round(pace)} pushes a second, ${where}`,
        value: median(p99.ours),
        unit: 'ms',
        beside: { name: 'bare handler', value: median(p99.bare) },
        goal: { atMost: Number((2 * median(p99.bare)).toPrecision(3)) },
      },
    ];
  } finally {
    for (const { load, child } of [ours, bare]) {
      load.close();
      await ended(child);
    }
  }
}

export async function started(serve: Serve): Promise<Served & { load: Load; child: ChildProcess }> {
  const child = fork(fileURLToPath(new URL('served.ts', import.meta.url)), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send(serve);
  const [served] = (await once(child, 'message')) as [Served];
  return { ...served, load: openLoad(served.url, served.targets), child };
}

export async function ended(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
}

let databases = 0;

export async function newDatabase(cluster: Cluster): Promise<string> {
  databases += 1;
  const name = `bench_${databases}`;
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return cluster.url(name);
}
