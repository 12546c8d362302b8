/** Where records are, for links to them. */
import type { Adapter } from '../../core/adapters/adapter.ts';
import { addressOf } from '../../core/handoff/address.ts';
import type { RecordRef } from '../../core/handoff/record.ts';
import { type KeptSetting, readSetting, sameSetting } from '../../core/settings/kept.ts';
import { useSession } from './session.ts';

/** Each row of a list asks: what is set is read once. */
const read = new WeakMap<object, readonly Adapter[]>();
const NONE: readonly Adapter[] = [];

function adaptersIn(settings: readonly KeptSetting[]): readonly Adapter[] {
  const value = settings.find((one) => sameSetting(one, { name: 'adapters', of: '' }))?.value;
  if (typeof value !== 'object' || value === null) return NONE;
  const known = read.get(value) ?? readSetting('adapters', value).adapters;
  read.set(value, known);
  return known;
}

/** Null where no link leads to the record. */
export function useAddressOf(record: RecordRef | null): string | null {
  const adapters = useSession(({ settings }) => adaptersIn(settings));
  return record && addressOf(record, adapters);
}
