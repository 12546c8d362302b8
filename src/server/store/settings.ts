/** What workspaces, teams and people have set. */
import { type KeptSetting, readSetting } from '../../core/settings/kept.ts';
import { isSettingName, SETTINGS, type SettingName, type SettingValue } from '../../core/settings/registry.ts';
import { takeChanges } from './changes.ts';
import type { Tx } from './tables.ts';

const COLUMNS = ['name', 'of', 'revision', 'value'] as const;

const kept = (row: Omit<KeptSetting, 'value'> & { value: string }): KeptSetting => ({ ...row, value: JSON.parse(row.value) });

/** The value that counts: what was set, or else the standard. `of`: id of the team or person whose it is, left out for the workspace's. */
export async function settingOf<N extends SettingName>(tx: Tx, workspace: string, name: N, of = ''): Promise<SettingValue<N>> {
  return readSetting(name, (await keptSetting(tx, workspace, name, of)).value);
}

/** With its revision: 0, and the standard, where nobody has set it. */
export async function keptSetting(tx: Tx, workspace: string, name: SettingName, of: string): Promise<KeptSetting> {
  const row = await tx
    .selectFrom('setting')
    .select(COLUMNS)
    .where('workspace', '=', workspace)
    .where('name', '=', name)
    .where('of', '=', of)
    .executeTakeFirst();
  return row ? kept(row) : { name, of, revision: 0, value: SETTINGS[name].standard };
}

/** All of a workspace that this release knows, its people's too. */
export async function keptSettings(tx: Tx, workspace: string): Promise<KeptSetting[]> {
  const rows = await tx.selectFrom('setting').select(COLUMNS).where('workspace', '=', workspace).orderBy('name').orderBy('of').execute();
  return rows.filter(({ name }) => isSettingName(name)).map(kept);
}

/** Those changed after `after`, up to and with `until`. */
export async function settingsChanged(tx: Tx, workspace: string, after: number, until: number): Promise<KeptSetting[]> {
  const rows = await tx
    .selectFrom('setting')
    .select(COLUMNS)
    .where('workspace', '=', workspace)
    .where('change', '>', after)
    .where('change', '<=', until)
    .orderBy('change')
    .execute();
  return rows.filter(({ name }) => isSettingName(name)).map(kept);
}

/** In the place of what was there. Whoever asks has looked at what was there in this transaction's turn (`takeTurn`). */
export async function saveSetting<N extends SettingName>(
  tx: Tx,
  workspace: string,
  name: N,
  of: string,
  value: SettingValue<N>,
): Promise<KeptSetting> {
  const change = await takeChanges(tx, workspace, 1);
  const text = JSON.stringify(value);
  const row = await tx
    .insertInto('setting')
    .values({ workspace, name, of, value: text, revision: 1, change })
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'name', 'of'])
        .doUpdateSet((eb) => ({ value: text, revision: eb('setting.revision', '+', 1), change })),
    )
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
  return kept(row);
}
