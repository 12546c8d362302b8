/** What workspaces, teams and people have set. */
import { type KeptSetting, readSetting } from '../../../core/settings/kept.ts';
import { isSettingName, SETTINGS, type SettingName, type SettingValue } from '../../../core/settings/registry.ts';
import { readOr, readRow } from '../damage/damage.ts';
import { takeChanges } from '../handoffs/changes.ts';
import type { Tx } from '../tables.ts';

const COLUMNS = ['name', 'of', 'revision', 'value'] as const;

type Row = Omit<KeptSetting, 'value'> & { value: string };

/** In the place of what cannot be read stands the standard, under its revision: whoever sets it anew mends it. */
const kept = ({ value, ...row }: Row): KeptSetting => ({ ...row, value: readOr(value, standardOf(row.name)) });

const standardOf = (name: string): unknown => (isSettingName(name) ? SETTINGS[name].standard : null);

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
  return (await rowsOf(tx, workspace)).map(kept);
}

/** The same without those that cannot be read: these are told to `leaveOut`, by what they are called. */
export async function readableSettings(tx: Tx, workspace: string, leaveOut: (part: string) => void): Promise<KeptSetting[]> {
  const rows = await rowsOf(tx, workspace);
  return rows.flatMap(({ value: text, ...row }) => readRow(text, settingPart(row), leaveOut).map((value) => ({ ...row, value })));
}

/** What a setting is called in the words of `baton doctor` and of an export. */
export const settingPart = ({ name, of }: Pick<KeptSetting, 'name' | 'of'>): string => `setting ${name}${of && ` of ${of}`}`;

async function rowsOf(tx: Tx, workspace: string): Promise<Row[]> {
  const rows = await tx.selectFrom('setting').select(COLUMNS).where('workspace', '=', workspace).orderBy('name').orderBy('of').execute();
  return rows.filter(({ name }) => isSettingName(name));
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
