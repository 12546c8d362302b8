import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../harness.ts';
import { storeIn } from '../stores.ts';
import { type Disk, fillAndClear } from './fullDisk.ts';
import type { ServerProcess } from './serverProcess.ts';

/** The kernel lets the process write no file beyond the size that the write-ahead log has now. Anybody may ask that of it, no disk is needed. */
function limited(dataFolder: string): Disk {
  const limit = ({ pid }: ServerProcess, bytes: number | 'unlimited') =>
    execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
  return {
    fill: async (server) => void limit(server, statSync(join(dataFolder, 'baton.sqlite-wal')).size),
    clear: async (server) => void limit(server, 'unlimited'),
    outlives: false,
  };
}

/** PostgreSQL itself says what it says when a table cannot grow. */
function refusing(databaseUrl: string): Disk {
  const run = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  return {
    fill: () =>
      run(`create function no_room() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
        create trigger no_room before insert or update on register for each row execute function no_room();
        create trigger no_room before insert or update on device for each row execute function no_room()`),
    clear: () => run('drop function no_room() cascade'),
    outlives: true,
  };
}

test('on a full disk writes are refused whole and told to come again, reads go on, and with room all goes on by itself', async () => {
  const place = await storeIn(temporaryFolder());
  const disk = place.databaseUrl ? refusing(place.databaseUrl) : limited(place.dataFolder);
  expect(await fillAndClear(place, disk, 2)).toEqual({ writes: 6, reads: 6 });
}, 60_000);
