/** Hosts that the workspace's own adapters name and on which the person has not let Baton in yet. */
import { useEffect, useState } from 'react';
import { addressPattern, hostMatch } from '../core/adapters/address.ts';
import { settingIn } from '../core/settings/kept.ts';
import { notGranted } from '../platform/adapters.ts';
import { device } from './device.ts';

/** `https://crm.example.com`, in alphabetical order. Looks again whenever `allowed` is another. */
export function useNamedAddresses(allowed: unknown): readonly string[] {
  const [owner, setOwner] = useState<string | null>(null);
  const [matches, setMatches] = useState<readonly string[]>([]);
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  useEffect(() => device.watchAccount((account) => setOwner(account?.person.id ?? null)), []);
  useEffect(() => {
    setMatches([]);
    if (owner === null) return undefined;
    return device.watchSettings(owner, (kept) =>
      setMatches(
        settingIn(kept, 'adapters', '').adapters.flatMap(({ address }) => {
          const read = addressPattern(address);
          return read.ok ? [hostMatch(read.pattern)] : [];
        }),
      ),
    );
  }, [owner]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is allowed is the browser's to say, and `allowed` says when it may be otherwise.
  useEffect(() => {
    let isOver = false;
    void notGranted(matches).then((missing) => isOver || setWaiting(missing.map((match) => match.replace(/\/\*$/, ''))));
    return () => {
      isOver = true;
    };
  }, [matches, allowed]);
  return waiting;
}
