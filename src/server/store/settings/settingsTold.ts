/** Settings as one person may see them. */
import { type KeptSetting, settingIn } from '../../../core/settings/kept.ts';
import { SETTINGS, type SettingName } from '../../../core/settings/registry.ts';
import type { ListedSettings, ToldSettings } from '../../../protocol/settings.ts';
import { type Member, may, type SettingFacts } from '../../auth/policy.ts';
import { teamsOf } from '../people/workspaces.ts';
import type { Tx } from '../tables.ts';
import { keptSettings, settingsChanged } from './settings.ts';

type Named = Pick<KeptSetting, 'name' | 'of'>;

const leadsIn = (kept: readonly KeptSetting[], team: string): string[] => {
  const { sdrLead, aeLead } = settingIn(kept, 'leads', team);
  return [sdrLead, aeLead].filter((id) => id !== null);
};

/** `kept` names the leads. The names are of settings that this release knows. */
export function factsOfSetting(workspace: string, { name, of }: Named, kept: readonly KeptSetting[]): SettingFacts {
  return { workspace, name: name as SettingName, of, leads: leadsIn(kept, of) };
}

/**
 * Null where nothing changed for this person after `after`, up to and with `until`. All of them to whoever begins, and where this person or a team's
 * leads changed: they may see others now.
 */
export async function settingsTold(
  tx: Tx,
  member: Member,
  people: readonly Member[],
  after: number,
  until: number,
): Promise<ToldSettings | null> {
  const { workspace } = member;
  const changed = await settingsChanged(tx, workspace, after, until);
  const isAll = after === 0 || people.some(({ id }) => id === member.id) || changed.some(({ name }) => name === 'leads');
  if (!isAll && changed.length === 0) return null;
  const kept = await keptSettings(tx, workspace);
  const seen = (isAll ? kept : changed).filter((one) => may(member, 'setting:see', factsOfSetting(workspace, one, kept)));
  return isAll || seen.length > 0 ? { isAll, settings: seen } : null;
}

/** Every setting that this person may see, also those that nobody has set, with whether they may change it. */
export async function settingsListed(tx: Tx, member: Member): Promise<ListedSettings> {
  const { workspace } = member;
  const kept = await keptSettings(tx, workspace);
  const teams = await teamsOf(tx, workspace);
  const owners = { workspace: [''], team: teams.map(({ id }) => id), person: [member.id] };
  const settings = (Object.keys(SETTINGS) as SettingName[]).flatMap((name) =>
    owners[SETTINGS[name].scope].flatMap((of) => {
      const facts = factsOfSetting(workspace, { name, of }, kept);
      if (!may(member, 'setting:see', facts)) return [];
      const found = kept.find((one) => one.name === name && one.of === of);
      const shown = found ?? { name, of, revision: 0, value: SETTINGS[name].standard };
      return [{ ...shown, mayChange: may(member, 'setting:change', facts) }];
    }),
  );
  return { settings, teams };
}
