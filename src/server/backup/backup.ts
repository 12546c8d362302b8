/** Backs a store up while it is in use. */
import { createWriteStream } from 'node:fs';
import { access, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { connected } from './connected.ts';
import { dump } from './dump.ts';
import { renameForGood } from './renameForGood.ts';
import { snapshotOf } from './snapshot.ts';

/** Throws where `file` is there already, there is no store, or the disk is full; nothing is left behind then. Returns the bytes written. */
export async function backUp(place: string, file: string, now: number): Promise<number> {
  const partial = `${file}.partial`;
  if (!(await isThere(dirname(file)))) throw new Error(`There is no folder ${dirname(file)}. Make it first, or give another name.`);
  if (await isThere(file)) throw new Error(`${file} is there already. Give another name: a backup never takes the place of another.`);
  if (await isThere(partial))
    throw new Error(`${partial} is there: another backup is being written, or one was cut short. Remove it first.`);
  try {
    await snapshotOf(place, file, (source) => write(source, partial, now));
    await renameForGood(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return (await stat(file)).size;
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

function write(source: string, file: string, now: number): Promise<void> {
  return connected(source, (db) =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) =>
        // It counts as written when it outlives a power cut.
        pipeline(dump(tx, new Date(now).toISOString()), createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })),
      ),
  );
}
