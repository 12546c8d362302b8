/** Hosts that the workspace's own adapters name and on which the person has not let Baton in yet. */
import { useEffect, useMemo, useState } from 'react';
import { addressPattern, hostMatch } from '../core/adapters/address.ts';
import { notGranted } from '../platform/adapters.ts';
import { device } from './device.ts';
import { useOwnAdapters } from './ownAdapters.ts';

const matchOf = (address: string): string[] => {
  const read = addressPattern(address);
  return read.ok ? [hostMatch(read.pattern)] : [];
};

/** `https://crm.example.com`, in alphabetical order. Looks again whenever `allowed` is another. */
export function useNamedAddresses(allowed: unknown): readonly string[] {
  const [owner, setOwner] = useState<string | null>(null);
  const adapters = useOwnAdapters(owner);
  const matches = useMemo(() => adapters.flatMap(({ address }) => matchOf(address)), [adapters]);
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  useEffect(() => device.watchAccount((account) => setOwner(account?.person.id ?? null)), []);
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
