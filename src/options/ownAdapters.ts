/** The adapters that a person's workspace wrote, as this device last heard. */
import { useEffect, useState } from 'react';
import type { Adapter } from '../core/adapters/adapter.ts';
import { settingIn } from '../core/settings/kept.ts';
import { device } from './device.ts';

export const watchAdapters = (owner: string, tell: (adapters: readonly Adapter[]) => void): (() => void) =>
  device.watchSettings(owner, (kept) => tell(settingIn(kept, 'adapters', '').adapters));

/** Null for nobody. */
export function useOwnAdapters(owner: string | null): readonly Adapter[] {
  const [adapters, setAdapters] = useState<readonly Adapter[]>([]);
  useEffect(() => {
    setAdapters([]);
    return owner === null ? undefined : watchAdapters(owner, setAdapters);
  }, [owner]);
  return adapters;
}
