/** In the page: a fresh PouchDB in the same kind of storage that replicates everything from a PouchDB server. */
import type Pouch from 'pouchdb';

/** PouchDB's own build for browsers, which the page has loaded. */
declare const PouchDB: typeof Pouch;

/** Milliseconds from the empty database to the end of the replication, and how many documents are in it. */
export async function replicate(url: string, options: { batch_size?: number }): Promise<{ ms: number; handoffs: number }> {
  const local = new PouchDB(`fresh-${crypto.randomUUID()}`);
  await local.info();
  const started = performance.now();
  await local.replicate.from(url, options);
  const ms = performance.now() - started;
  const { doc_count: handoffs } = await local.info();
  await local.destroy();
  return { ms, handoffs };
}
