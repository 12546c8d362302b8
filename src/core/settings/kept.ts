/** Settings as the server and devices keep them. */
import { isSettingName, SETTINGS, type SettingName, type SettingValue } from './registry.ts';
import type { Setting } from './setting.ts';

export interface KeptSetting {
  /** A `SettingName`, or one that a later release knows. */
  name: string;
  /** Id of the team or person whose it is; empty for the workspace's. */
  of: string;
  /** Counts its changes, from 1; 0 for one that nobody has set. */
  revision: number;
  value: unknown;
}

/** The typed value, or what of it still counts; null where it cannot be read here at all. */
export function usableSetting<N extends SettingName>(name: N, value: unknown): SettingValue<N> | null {
  const { schema, salvage }: Setting = SETTINGS[name];
  const parsed = schema.safeParse(value);
  return (parsed.success ? parsed.data : (salvage?.(value) ?? null)) as SettingValue<N> | null;
}

/** What counts: of what nobody has set, and what a later release has set in a way that cannot be read here, the standard. */
export const readSetting = <N extends SettingName>(name: N, value: unknown): SettingValue<N> =>
  usableSetting(name, value) ?? (SETTINGS[name].standard as SettingValue<N>);

/** Whose setting of this name counts for this person: the workspace's, their team's, or their own. */
export function ownerOf(name: SettingName, person: { id: string; team: string } | undefined): string {
  const { scope } = SETTINGS[name];
  if (scope === 'workspace') return '';
  return (scope === 'team' ? person?.team : person?.id) ?? '';
}

export const sameSetting = (a: Pick<KeptSetting, 'name' | 'of'>, b: Pick<KeptSetting, 'name' | 'of'>): boolean =>
  a.name === b.name && a.of === b.of;

/** The value of `of`'s setting among those kept. */
export function settingIn<N extends SettingName>(kept: readonly KeptSetting[], name: N, of: string): SettingValue<N> {
  return readSetting(name, kept.find((one) => isSettingName(one.name) && sameSetting(one, { name, of }))?.value);
}
