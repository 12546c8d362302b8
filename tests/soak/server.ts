/** The server under faults: killed again and again under load, on both databases. Throws with what was lost or done twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '../bench/rows.ts';
import { type Killed, killAgainAndAgain } from '../server/faults/kills.ts';
import type { Place } from '../server/faults/office.ts';
import { newCluster } from '../server/postgres/cluster.ts';

const KILLS = 100;
const SEED = 20_270_304;

export async function soakKillsOnSqlite(): Promise<Row[]> {
  return inFolder(async (dataFolder) => killRows('SQLite', await killed({ dataFolder })));
}

export async function soakKillsOnPostgres(): Promise<Row[]> {
  const cluster = await newCluster({ careless: false });
  try {
    return await inFolder(async (dataFolder) => killRows('PostgreSQL', await killed({ dataFolder, databaseUrl: cluster.url('postgres') })));
  } finally {
    await cluster.remove();
  }
}

const killed = (place: Place): Promise<Killed> => killAgainAndAgain(place, { kills: KILLS, seed: SEED });

const killRows = (store: string, { strikes, starting, operations, unanswered, repeats, signIns, cut, handoffs }: Killed): Row[] => [
  { name: `${store}: kills after which nothing was lost or done twice`, value: strikes, unit: '', goal: { atLeast: KILLS } },
  { name: `${store}: of them followed by one while it was starting`, value: starting, unit: '' },
  { name: `${store}: acknowledged operations found again`, value: operations, unit: '' },
  { name: `${store}: handoffs`, value: handoffs, unit: '' },
  { name: `${store}: sign-ins`, value: signIns, unit: '' },
  { name: `${store}: requests cut off by a kill, and sent again`, value: cut, unit: '' },
  { name: `${store}: of them done before the kill, without an answer`, value: unanswered, unit: '' },
  { name: `${store}: repeats long after, answered alike`, value: repeats, unit: '' },
];

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-soak-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
