/** What the workspace, a team or this person has set, as this device last heard; offline too, and the standard where nothing is set. */
import { useMemo } from 'react';
import { ownerOf, readSetting, sameSetting } from '../../core/settings/kept.ts';
import type { SettingName, SettingValue } from '../../core/settings/registry.ts';
import { useSession } from './session.ts';

/** `of`: id of the team or person whose it is, for another team's; left out, what counts for whoever is signed in. */
export function useSetting<N extends SettingName>(name: N, of?: string): SettingValue<N> {
  const person = useSession(({ account }) => account?.person);
  const owner = of ?? ownerOf(name, person);
  const value = useSession(({ settings }) => settings.find((one) => sameSetting(one, { name, of: owner }))?.value);
  return useMemo(() => readSetting(name, value), [name, value]);
}
