/** PostgreSQL is restarted, crashes, or loses one of its processes, while the server is under load. */
import pg from 'pg';
import { seeded } from '../../../src/training/random.ts';
import type { Cluster } from '../postgres/cluster.ts';
import { type Told, underFaults } from './load.ts';
import { openOffice } from './office.ts';
import { serverProcess } from './serverProcess.ts';

const CODES_AN_OUTAGE = 3;

/** In turn: restarted by its operator, crashed, one of its processes killed. Throws with what was lost, or done twice. */
export async function outages(cluster: Cluster, dataFolder: string, { strikes, seed }: { strikes: number; seed: number }): Promise<Told> {
  const databaseUrl = cluster.url('postgres');
  const office = await openOffice({ dataFolder, databaseUrl }, strikes * CODES_AN_OUTAGE);
  const server = serverProcess({ BATON_DATA: dataFolder, DATABASE_URL: databaseUrl });
  const kinds = [
    async () => {
      await cluster.stop();
      await cluster.start();
    },
    async () => {
      await cluster.crash();
      await cluster.start();
    },
    () => killOne(databaseUrl),
  ];
  let struck = 0;
  const strike = async (): Promise<void> => {
    const kind = kinds[struck % kinds.length];
    struck += 1;
    await kind?.();
  };
  try {
    await server.start();
    return await underFaults({ office, url: () => server.url, strikes, strike, random: seeded(seed) });
  } finally {
    await server.kill();
  }
}

/** PostgreSQL does not trust its shared memory after that: it ends all others too, and recovers. */
async function killOne(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where application_name = 'baton' order by query_start desc",
  );
  const cut = new Promise((resolve) => client.once('end', resolve));
  const [busiest] = rows;
  if (!busiest) throw new Error('the server has no connection');
  process.kill(busiest.pid, 'SIGKILL');
  await cut;
}
