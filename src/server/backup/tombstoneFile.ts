/** The tombstones once more, in a file beside the store: there they outlive a store that is put back from a copy, by whatever means. */
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Tombstone } from '../store/removal/tombstones.ts';
import { renameForGood } from './renameForGood.ts';

const tombstoneSchema = z.object({
  id: z.string(),
  kind: z.enum(['person', 'workspace']),
  workspace: z.string(),
  briefs: z.int(),
  at: z.int(),
});

export const tombstoneFile = (dataFolder: string): string => join(dataFolder, 'tombstones.jsonl');

/** Its message is a sentence for people and says what to do. */
export class TombstoneFileFault extends Error {}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

/** Empty where there is none. Throws `TombstoneFileFault` where it, or a line of it cannot be read: nobody removed is to come back because of a typing slip. */
export async function readTombstones(dataFolder: string): Promise<Tombstone[]> {
  if (dataFolder === ':memory:') return [];
  const text = await readFile(tombstoneFile(dataFolder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new TombstoneFileFault(`${tombstoneFile(dataFolder)} cannot be read (${codeOf(error)}). Give it to the user that runs Baton.`, {
      cause: error,
    });
  });
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      try {
        return tombstoneSchema.parse(JSON.parse(line));
      } catch {
        // Also the last one: the file is never added to, only replaced, so a line that is torn is no write that was cut short.
        throw new TombstoneFileFault(
          `${tombstoneFile(dataFolder)} has a line that cannot be read. Mend it, or put the file back from a copy: it keeps who was removed from coming back.`,
        );
      }
    });
}

/** The file is either the old one or the new one, also when the power goes. Throws `TombstoneFileFault`. */
export async function writeTombstones(dataFolder: string, tombstones: readonly Tombstone[]): Promise<void> {
  if (dataFolder === ':memory:') return;
  try {
    await replaced(dataFolder, tombstones.map((tombstone) => `${JSON.stringify(tombstoneSchema.parse(tombstone))}\n`).join(''));
  } catch (error) {
    const said = `${tombstoneFile(dataFolder)} cannot be written (${codeOf(error)})`;
    throw new TombstoneFileFault(`${said}. Make room there, and give the folder to the user that runs Baton.`, { cause: error });
  }
}

async function replaced(dataFolder: string, text: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const partial = `${tombstoneFile(dataFolder)}.partial`;
  const output = await open(partial, 'w', 0o600);
  try {
    await output.writeFile(text);
    await output.sync();
  } finally {
    await output.close();
  }
  await renameForGood(partial, tombstoneFile(dataFolder));
}

/** Forgets what was removed before `before`, in epoch milliseconds. */
export async function forgetInFile(dataFolder: string, before: number): Promise<void> {
  const all = await readTombstones(dataFolder);
  const kept = all.filter(({ at }) => at >= before);
  if (kept.length < all.length) await writeTombstones(dataFolder, kept);
}
