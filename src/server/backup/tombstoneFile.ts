/** The tombstones once more, in a file beside the store: there they outlive a store that is put back from a copy, by whatever means. */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Tombstone } from '../store/tombstones.ts';

const tombstoneSchema = z.object({
  id: z.string(),
  kind: z.enum(['person', 'workspace']),
  workspace: z.string(),
  briefs: z.int(),
  at: z.int(),
});

export const tombstoneFile = (dataFolder: string): string => join(dataFolder, 'tombstones.jsonl');

/** Empty where there is none. Throws where a line of it cannot be read: nobody removed is to come back because of a typing slip. */
export async function readTombstones(dataFolder: string): Promise<Tombstone[]> {
  if (dataFolder === ':memory:') return [];
  const text = await readFile(tombstoneFile(dataFolder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      try {
        return tombstoneSchema.parse(JSON.parse(line));
      } catch {
        throw new Error(`${tombstoneFile(dataFolder)} has a line that cannot be read. Mend it, or put the file back from a copy.`);
      }
    });
}

/** The file is either the old one or the new one, also when the power goes. */
export async function writeTombstones(dataFolder: string, tombstones: readonly Tombstone[]): Promise<void> {
  if (dataFolder === ':memory:') return;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const partial = `${tombstoneFile(dataFolder)}.partial`;
  const output = await open(partial, 'w', 0o600);
  try {
    await output.writeFile(tombstones.map((tombstone) => `${JSON.stringify(tombstoneSchema.parse(tombstone))}\n`).join(''));
    await output.sync();
  } finally {
    await output.close();
  }
  await rename(partial, tombstoneFile(dataFolder));
}

/** Forgets what was removed before `before`, in epoch milliseconds. */
export async function forgetInFile(dataFolder: string, before: number): Promise<void> {
  const all = await readTombstones(dataFolder);
  const kept = all.filter(({ at }) => at >= before);
  if (kept.length < all.length) await writeTombstones(dataFolder, kept);
}
