/** One state of an embedded store, copied by SQLite itself, so that reading it for long holds nobody up. */
import { access, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { engineAt } from '../store/engine/engines.ts';

/** All pages in one step: a copy in several begins again whenever somebody writes in between, and on a busy server never ends. */
const ALL_PAGES = 2 ** 31 - 1;

/** Gives `work` a place that does not change: a copy beside `file` for the embedded store; PostgreSQL keeps a state by itself. */
export async function snapshotOf(place: string, file: string, work: (source: string) => Promise<void>): Promise<void> {
  if (engineAt(place).name !== 'sqlite') return work(place);
  const store = join(place, 'baton.sqlite');
  await access(store).catch(() => {
    throw new Error(`There is no store in ${place}. Check BATON_DATA.`);
  });
  const folder = await mkdtemp(join(dirname(file), '.baton-snapshot-'));
  try {
    const source = new Database(store, { readonly: true, timeout: 5_000 });
    try {
      await source.backup(join(folder, 'baton.sqlite'), { progress: () => ALL_PAGES });
    } finally {
      source.close();
    }
    refuseBroken(join(folder, 'baton.sqlite'));
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function refuseBroken(file: string): void {
  const copy = new Database(file);
  try {
    const faults = copy.pragma('integrity_check', { simple: true });
    if (faults !== 'ok') throw new Error(`The store is damaged, so this backup would be too: ${String(faults)}. Run baton doctor.`);
  } finally {
    copy.close();
  }
}
