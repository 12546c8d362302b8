/** A real disk, too small: in memory, and filled up by a file. Only for whom the system lets mount one. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Cluster } from '../postgres/cluster.ts';
import { type Disk, fillAndClear, type Refused } from './fullDisk.ts';

const MB = 1024 ** 2;
const SIZE_MB = 24;
const ROUNDS = 10;

/** The embedded store on it. Null where no disk may be mounted. */
export const onSmallDisk = (): Promise<Refused | null> =>
  withDisk((folder) => fillAndClear({ dataFolder: mkdtempSync(join(folder, 'store-')) }, diskIn(folder), ROUNDS));

/** The tables of PostgreSQL on it, its log elsewhere. Null where no disk may be mounted. */
export const tablesOnSmallDisk = (cluster: Cluster): Promise<Refused | null> =>
  withDisk(async (folder) => {
    const space = join(folder, 'tables');
    mkdirSync(space);
    // PostgreSQL runs as somebody else, and makes it its own.
    execFileSync('chown', ['--reference', cluster.folder, space]);
    const client = new pg.Client({ connectionString: cluster.url('postgres') });
    await client.connect();
    try {
      await client.query(`create tablespace small location '${space}'`);
      await client.query('create database small tablespace small');
      const dataFolder = mkdtempSync(join(tmpdir(), 'baton-soak-'));
      const told = await fillAndClear({ dataFolder, databaseUrl: cluster.url('small') }, diskIn(folder), ROUNDS);
      rmSync(dataFolder, { recursive: true });
      await client.query('drop database small with (force)');
      await client.query('drop tablespace small');
      return told;
    } finally {
      await client.end();
    }
  });

function diskIn(folder: string): Disk {
  const ballast = join(folder, 'ballast');
  return {
    async fill() {
      for (const size of [MB, 4096]) {
        while (statfsSync(folder).bavail * statfsSync(folder).bsize >= size) {
          try {
            writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
          } catch (error) {
            if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
          }
        }
      }
    },
    async clear() {
      rmSync(ballast);
    },
    outlives: true,
  };
}

async function withDisk<T>(work: (folder: string) => Promise<T>): Promise<T | null> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  try {
    chmodSync(folder, 0o755);
    return await work(folder);
  } finally {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  }
}
