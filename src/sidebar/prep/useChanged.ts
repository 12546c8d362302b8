import { useMemo } from 'react';
import type { RegisterName } from '../../core/handoff/registers.ts';
import { changedSince } from '../../core/prep/changes.ts';
import type { PrepNotes } from '../../storage/prep.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { timeOrDay } from '../../ui/format.ts';
import { nameIn, usePeople } from '../state/session.ts';

/** Who changed a part, and when, where that was after the person's last look; undefined for what they have seen. */
export type ChangedParts = (name: RegisterName) => string | undefined;

export const NOTHING_CHANGED: ChangedParts = () => undefined;

export function useChanged(local: LocalHandoff | null, { looks }: PrepNotes): ChangedParts {
  const people = usePeople();
  return useMemo(() => {
    if (!local || !looks) return NOTHING_CHANGED;
    const told = Object.fromEntries(Object.entries(local.registers).map(([name, register]) => [name, register?.base ?? undefined]));
    const all = changedSince(told, looks.since.revisions);
    const said = new Map(all.map(({ name, at, by }) => [name, `changed ${timeOrDay(at)} by ${nameIn(people, by)}`]));
    return (name) => said.get(name);
  }, [local, looks, people]);
}
