/** Adapters as a file, to be kept or handed on. */
import type { Adapter } from '../../../core/adapters/adapter.ts';
import { type AdapterList, adaptersSchema } from '../../../core/adapters/schema.ts';

export const FILE_NAME = 'baton-adapters.json';
/** Bytes. More fits into no workspace. */
const LARGEST = 400_000;

export const fileOf = (adapters: readonly Adapter[]): string =>
  `${JSON.stringify({ version: 1, adapters: [...adapters] } satisfies AdapterList, null, 2)}\n`;

export type TakenIn = { ok: true; adapters: Adapter[] } | { ok: false; faults: string[] };

const placeOf = (path: readonly PropertyKey[]): string =>
  path.join(' › ').replace(/^adapters › (\d+)/, (_, at) => `Adapter ${Number(at) + 1}`);

/** Says of each fault where it is. */
export function readFile(text: string): TakenIn {
  if (text.length > LARGEST)
    return { ok: false, faults: ['This file is too long to hold adapters alone. Choose one that was saved here.'] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, faults: ['This file is no JSON. Choose one that was saved here.'] };
  }
  const read = adaptersSchema.safeParse(json);
  if (read.success)
    return read.data.adapters.length > 0
      ? { ok: true, adapters: read.data.adapters }
      : { ok: false, faults: ['No adapter is in this file.'] };
  return { ok: false, faults: read.error.issues.map(({ path, message }) => (path.length > 0 ? `${placeOf(path)}: ${message}` : message)) };
}

/** What comes in takes the place of those of the same name that read the same; the others stay. */
export function joined(kept: readonly Adapter[], coming: readonly Adapter[]): Adapter[] {
  const kinds = new Set(coming.flatMap(({ crm, pages }) => pages.map(({ type }) => `${crm} ${type}`)));
  const stays = ({ crm, pages }: Adapter): boolean => !pages.some(({ type }) => kinds.has(`${crm} ${type}`));
  return [...kept.filter(stays), ...coming];
}
