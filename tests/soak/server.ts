/** The server under faults, on both databases: killed, its database taken away, its disk full, its network bad. Throws with what was lost or done twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from '../bench/rows.ts';
import { type Killed, killAgainAndAgain } from '../server/faults/kills.ts';
import type { Told } from '../server/faults/load.ts';
import { badNetwork } from '../server/faults/network.ts';
import type { Place } from '../server/faults/office.ts';
import { outages } from '../server/faults/outages.ts';
import { onSmallDisk, tablesOnSmallDisk } from '../server/faults/smallDisk.ts';
import { playFuzz, ROUND } from '../server/fuzz/play.ts';
import { type Cluster, newCluster } from '../server/postgres/cluster.ts';

const KILLS = 100;
const OUTAGES = 30;
const ROUNDS = 1_000;
const FUZZED = 100_000;
const SEED = 20_270_304;

export async function soakKillsOnSqlite(): Promise<Row[]> {
  return inFolder(async (dataFolder) => killRows('SQLite', await killed({ dataFolder })));
}

export async function soakKillsOnPostgres(): Promise<Row[]> {
  return onCluster(async (cluster, dataFolder) =>
    killRows('PostgreSQL', await killed({ dataFolder, databaseUrl: cluster.url('postgres') })),
  );
}

export async function soakOutages(): Promise<Row[]> {
  return onCluster(async (cluster, dataFolder) => {
    const told = await outages(cluster, dataFolder, { strikes: OUTAGES, seed: SEED });
    return [
      { name: 'PostgreSQL restarted, crashed or shot: times after which nothing was lost or done twice', value: told.strikes, unit: '' },
      ...loadRows('PostgreSQL away', told),
    ];
  });
}

export async function soakFullDisk(): Promise<Row[]> {
  const told = { SQLite: await onSmallDisk(), PostgreSQL: await onCluster(tablesOnSmallDisk) };
  return Object.entries(told).flatMap(([store, one]) => {
    if (!one) return [{ name: `${store} on a full disk: not tried, as this system lets nobody mount one`, value: 0, unit: '' }];
    return [
      { name: `${store} on a full disk: writes refused, and done later with the same keys`, value: one.writes, unit: '' },
      { name: `${store} on a full disk: reads answered meanwhile`, value: one.reads, unit: '' },
    ];
  });
}

export async function soakNetwork(): Promise<Row[]> {
  const { rounds, met, words, conflicts, events } = await badNetwork({ dataFolder: ':memory:' }, { rounds: ROUNDS, seed: SEED });
  const mishaps = [...met.values()].reduce((sum, count) => sum + count, 0);
  return [
    { name: 'bad network: rounds after which all converged and nothing was lost', value: rounds, unit: '', goal: { atLeast: ROUNDS } },
    { name: 'bad network: mishaps', value: mishaps, unit: '' },
    { name: 'bad network: words typed and found again', value: words, unit: '' },
    { name: 'bad network: conflicts that were shown and chosen', value: conflicts, unit: '' },
    { name: 'bad network: events, each applied once', value: events, unit: '' },
  ];
}

export const soakFuzzOnSqlite = (): Promise<Row[]> => fuzzRows('SQLite', undefined);

export const soakFuzzOnPostgres = (): Promise<Row[]> => onCluster((cluster) => fuzzRows('PostgreSQL', cluster.url('postgres')));

async function fuzzRows(store: string, databaseUrl: string | undefined): Promise<Row[]> {
  const told = (round: number) =>
    round % 20 === 0 && process.stderr.write(`server: ${round * ROUND} of ${FUZZED} hostile requests on ${store}\n`);
  const { requests, answered } = await playFuzz(databaseUrl, { rounds: FUZZED / ROUND, seed: SEED, told });
  return [
    {
      name: `${store}: hostile requests, none answered with 5xx, the program's insides or what is another's`,
      value: requests,
      unit: '',
      goal: { atLeast: FUZZED },
    },
    ...Object.entries(answered).map(([kind, value]) => ({
      name: `${store}: of them ${kind === '0' ? 'ended without an answer' : `answered with ${kind}xx`}`,
      value,
      unit: '',
    })),
  ];
}

const killed = (place: Place): Promise<Killed> => killAgainAndAgain(place, { kills: KILLS, seed: SEED });

const killRows = (store: string, told: Killed): Row[] => [
  { name: `${store}: kills after which nothing was lost or done twice`, value: told.strikes, unit: '', goal: { atLeast: KILLS } },
  { name: `${store}: of them followed by one while it was starting`, value: told.starting, unit: '' },
  ...loadRows(store, told),
];

const loadRows = (store: string, { operations, unanswered, repeats, signIns, cut, handoffs }: Told): Row[] => [
  { name: `${store}: acknowledged operations found again`, value: operations, unit: '' },
  { name: `${store}: handoffs`, value: handoffs, unit: '' },
  { name: `${store}: sign-ins`, value: signIns, unit: '' },
  { name: `${store}: requests cut off or refused for the moment, and sent again`, value: cut, unit: '' },
  { name: `${store}: of them done all the same, without an answer`, value: unanswered, unit: '' },
  { name: `${store}: repeats long after, answered alike`, value: repeats, unit: '' },
];

async function onCluster<T>(work: (cluster: Cluster, folder: string) => Promise<T>): Promise<T> {
  const cluster = await newCluster({ careless: false });
  try {
    return await inFolder((folder) => work(cluster, folder));
  } finally {
    await cluster.remove();
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-soak-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
