/** Which bar a handoff is judged by: the version it began with, or while it is only here, the one that counts for its writer's team. */
import { useMemo } from 'react';
import type { Bar } from '../../core/bar/bar.ts';
import { barOf, beganWith, type KeptBar, STANDARD_KEPT, versionNumbered } from '../../core/bar/chosen.ts';
import { type BarVersions, latestOf, NO_VERSIONS } from '../../core/bar/versions.ts';
import type { HandoffContent } from '../../core/handoff/registers.ts';
import { type KeptSetting, readSetting, sameSetting } from '../../core/settings/kept.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { useSession } from './session.ts';

/** A key stroke asks for the bar: what is set is read once. */
const read = new WeakMap<object, BarVersions>();

function versionsOf(settings: readonly KeptSetting[], team: string): BarVersions {
  const value = settings.find((one) => sameSetting(one, { name: 'barVersions', of: team }))?.value;
  if (typeof value !== 'object' || value === null) return NO_VERSIONS;
  const known = read.get(value) ?? readSetting('barVersions', value);
  read.set(value, known);
  return known;
}

/** `team`: of whoever is signed in. */
export function keptBarOf(local: LocalHandoff | null, settings: readonly KeptSetting[], team: string): KeptBar {
  if (!local?.server) return latestOf(versionsOf(settings, team)) ?? STANDARD_KEPT;
  const began = beganWith(local.server.events);
  return began ? versionNumbered(versionsOf(settings, began.team), began.version) : STANDARD_KEPT;
}

/** The bar of a handoff that is shown beside the one on screen, or without it. */
export function useBarOf(local: LocalHandoff | null, content: HandoffContent): Bar {
  const settings = useSession((state) => state.settings);
  const team = useSession((state) => state.account?.person.team ?? '');
  const kept = useMemo(() => keptBarOf(local, settings, team), [local, settings, team]);
  return useMemo(() => barOf(kept, content), [kept, content]);
}
