/** Records at addresses that a workspace described itself. */
import type { RecordRef } from '../handoff/record.ts';
import type { Adapter } from './adapter.ts';
import { addressPattern, placeIn } from './address.ts';

export type Detect = (url: URL) => RecordRef | null;

/** Null where origin or id could not be stored. `prefix`: the part of the path that belongs to the installation. */
export type Make = (crm: string, url: URL, prefix: string, type: RecordRef['type'], id: string) => RecordRef | null;

/** An adapter that cannot be used finds nothing; none throws. */
export function detectWith(adapters: readonly Adapter[], make: Make): Detect {
  const known = adapters.flatMap((adapter) => {
    const read = addressPattern(adapter.address);
    return read.ok ? [{ adapter, pattern: read.pattern }] : [];
  });
  return (url) => {
    for (const { adapter, pattern } of known) {
      const place = placeIn(pattern, url);
      const page = place && adapter.pages.find(({ word }) => !pattern.hasType || word === place.word);
      const record = page && make(adapter.crm, url, place.prefix, page.type, place.id);
      if (record) return record;
    }
    return null;
  };
}
