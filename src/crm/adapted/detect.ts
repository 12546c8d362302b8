/** Records at addresses that a workspace described itself. */
import type { Adapter } from '../../core/adapters/adapter.ts';
import { addressPattern, placeIn } from '../../core/adapters/address.ts';
import type { RecordRef } from '../../core/handoff/record.ts';
import { recordRef } from '../ref.ts';

export type Detect = (url: URL) => RecordRef | null;

/** An adapter that cannot be used finds nothing; none throws. */
export function detectAdapted(adapters: readonly Adapter[]): Detect {
  const known = adapters.flatMap((adapter) => {
    const read = addressPattern(adapter.address);
    return read.ok ? [{ adapter, pattern: read.pattern }] : [];
  });
  return (url) => {
    for (const { adapter, pattern } of known) {
      const place = placeIn(pattern, url);
      const page = place && adapter.pages.find(({ word }) => !pattern.hasType || word === place.word);
      const record = page && recordRef(adapter.crm, url, place.prefix, page.type, place.id);
      if (record) return record;
    }
    return null;
  };
}
