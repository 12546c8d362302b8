/** The address of a record of a CRM that a workspace described itself, made of the pattern that finds it. */
import type { RecordRef } from '../handoff/record.ts';
import type { Adapter } from './adapter.ts';
import { addressPattern, placeIn } from './address.ts';

/** What of the written address stands behind the record's origin, to which all up to `:org` belongs. Null where a part of it may be anything. */
function behindOrigin(written: string): string | null {
  const { pathname, search, hash } = new URL(written);
  const steps = pathname.split('/');
  const own = steps.findIndex((step) => /:org(?![a-z])/.test(step));
  const path = own < 0 ? pathname : ['', ...steps.slice(own + 1)].join('/');
  const rest = path + search + hash;
  return rest.includes('*') ? null : rest;
}

function linkBy({ crm, address, pages }: Adapter, record: RecordRef): string | null {
  const page = pages.find(({ type }) => type === record.type);
  const read = addressPattern(address);
  if (crm !== record.crm || !page || !read.ok) return null;
  const values = { id: record.id, type: page.word };
  const rest = behindOrigin(address)?.replace(/:(id|type)(?![a-z])/g, (_, name: keyof typeof values) => encodeURIComponent(values[name]));
  const link = `${record.origin}${rest}`;
  if (rest === undefined || !URL.canParse(link)) return null;
  // It leads there only if the adapter finds just this record in it: others may have made up the origin.
  const url = new URL(link);
  const place = placeIn(read.pattern, url);
  const isSame =
    place?.id === record.id && url.origin + place.prefix === record.origin && (!read.pattern.hasType || place.word === page.word);
  return isSame ? link : null;
}

/** Null where none of them leads to it. */
export function adaptedLink(adapters: readonly Adapter[], record: RecordRef): string | null {
  for (const adapter of adapters) {
    const link = linkBy(adapter, record);
    if (link !== null) return link;
  }
  return null;
}
