/** Changes a setting. */

import type { KeptSetting } from '../../core/settings/kept.ts';
import { SETTINGS, type SettingName, type SettingValue } from '../../core/settings/registry.ts';
import { type Member, may } from '../auth/policy.ts';
import { takeTurn } from '../store/handoffs/changes.ts';
import { lookAtAll } from '../store/handoffs/clocks.ts';
import { keepRequest, seenRequest } from '../store/handoffs/requests.ts';
import { personById } from '../store/people/people.ts';
import { isTeam } from '../store/people/workspaces.ts';
import { keptSetting, keptSettings, saveSetting } from '../store/settings/settings.ts';
import { factsOfSetting } from '../store/settings/settingsTold.ts';
import type { Store } from '../store/store.ts';
import type { Tx } from '../store/tables.ts';
import type { News } from '../sync/feed.ts';
import { printsOf } from '../sync/print.ts';

export interface AskedChange {
  member: Member;
  name: SettingName;
  of: string;
  /** The revision that the person saw. */
  expected: number;
  /** As the setting's schema has read it. */
  value: unknown;
  /** The body as it came. */
  sent: unknown;
  /** The request's idempotency key. */
  key: string;
  /** Epoch milliseconds. */
  now: number;
}

export type ChangeAnswer =
  | { ok: true; setting: KeptSetting; news: News }
  | { ok: false; problem: 'not-signed-in' | 'not-found' | 'not-allowed' | 'key-reused' | 'changed-meanwhile' };

/** Refused, nothing is kept of it: the same request is judged anew. */
export function changeSetting(store: Pick<Store, 'transact'>, asked: AskedChange): Promise<ChangeAnswer> {
  return store.transact((tx) => change(tx, asked));
}

async function change(tx: Tx, { member: asker, name, of, expected, value, sent, key, now }: AskedChange): Promise<ChangeAnswer> {
  const { workspace } = asker;
  await takeTurn(tx, workspace);
  // They may have been removed, or have other roles, since they asked.
  const member = await personById(tx, asker.id);
  if (!member?.active) return { ok: false, problem: 'not-signed-in' };
  if (!(await isThere(tx, member, name, of))) return { ok: false, problem: 'not-found' };
  const facts = factsOfSetting(workspace, { name, of }, await keptSettings(tx, workspace));
  if (!may(member, 'setting:see', facts)) return { ok: false, problem: 'not-found' };
  if (!may(member, 'setting:change', facts)) return { ok: false, problem: 'not-allowed' };
  const people = SETTINGS[name].scope === 'person' ? [of] : ('everybody' as const);
  const news: News = { workspace, handoffs: [], people };
  const print = printsOf([{ name, sent }], [{ name, value }]).whole;
  const seen = await seenRequest(tx, member.id, key);
  if (seen && !print.fits(seen.hash)) return { ok: false, problem: 'key-reused' };
  // The process that did it may have ended before it told anybody.
  if (seen) return { ok: true, setting: { name, of, revision: expected + 1, value }, news };
  if ((await keptSetting(tx, workspace, name, of)).revision !== expected) return { ok: false, problem: 'changed-meanwhile' };
  await keepRequest(tx, member.id, key, { hash: print.hash, at: now });
  if (name === 'clocks') await lookAtAll(tx, workspace, now);
  return { ok: true, setting: await saveSetting(tx, workspace, name, of, value as SettingValue<typeof name>), news };
}

/** Whoever's it would be is there. Another person's is as one that is not. */
async function isThere(tx: Tx, member: Member, name: SettingName, of: string): Promise<boolean> {
  const { scope } = SETTINGS[name];
  if (scope === 'workspace') return of === '';
  return scope === 'team' ? isTeam(tx, member.workspace, of) : of === member.id;
}
