/** Builds a record reference, or null where origin or id could not be stored: hand-written, because the content script carries no schema. */
import type { RecordRef } from '../core/handoff/record.ts';

export function recordRef(crm: string, url: URL, prefix: string, type: RecordRef['type'], id: string): RecordRef | null {
  if (!/^https?:$/.test(url.protocol)) return null;
  const origin = url.origin + prefix;
  if (origin.length > 300 || /[\s|?#]/.test(origin) || !/^[\w.:-]{1,120}$/.test(id)) return null;
  return { crm, origin, type, id };
}
