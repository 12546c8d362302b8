/** A lead signs a team's bar, takes that back, or has read it again. */
import type { Decided } from '../../core/bar/decided.ts';
import { type BarVersions, readAgain, sign, takeBack } from '../../core/bar/versions.ts';
import { type KeptSetting, readSetting } from '../../core/settings/kept.ts';
import type { BarAct } from '../../protocol/bar.ts';
import { type Member, may } from '../auth/policy.ts';
import { takeTurn } from '../store/handoffs/changes.ts';
import { keepRequest, seenRequest } from '../store/handoffs/requests.ts';
import { personById } from '../store/people/people.ts';
import { isTeam } from '../store/people/workspaces.ts';
import { keptSetting, saveSetting, settingOf } from '../store/settings/settings.ts';
import type { Store } from '../store/store.ts';
import type { Tx } from '../store/tables.ts';
import type { News } from '../sync/feed.ts';
import { printsOf } from '../sync/print.ts';
import { askToSign } from './tell.ts';

export interface AskedBar {
  member: Member;
  team: string;
  act: BarAct;
  /** The request's idempotency key. */
  key: string;
  /** Epoch milliseconds. */
  now: number;
}

export type BarAnswer =
  | { ok: true; setting: KeptSetting; news: News }
  | { ok: false; problem: 'not-signed-in' | 'not-found' | 'not-allowed' | 'key-reused' | 'changed-meanwhile' }
  | { ok: false; problem: 'not-now' /** Says why, and what to do. */; message: string };

/** Refused, nothing is kept of it: the same request is judged anew. */
export function actOnBar(store: Pick<Store, 'transact'>, asked: AskedBar): Promise<BarAnswer> {
  return store.transact((tx) => act(tx, asked));
}

async function act(tx: Tx, { member: { id, workspace }, team, act: asked, key, now }: AskedBar): Promise<BarAnswer> {
  await takeTurn(tx, workspace);
  // They may have been removed since they asked.
  const member = await personById(tx, id);
  if (!member?.active) return { ok: false, problem: 'not-signed-in' };
  if (!(await isTeam(tx, workspace, team))) return { ok: false, problem: 'not-found' };
  const named = await settingOf(tx, workspace, 'leads', team);
  const leads = [named.sdrLead, named.aeLead].filter((one) => one !== null);
  if (!may(member, 'bar:sign', { workspace, name: 'barVersions', of: team, leads })) return { ok: false, problem: 'not-allowed' };
  const news: News = { workspace, handoffs: [], people: 'everybody' };
  const print = printsOf([{ team, act: asked }], [{ team, act: asked }]).whole;
  const seen = await seenRequest(tx, id, key);
  if (seen && !print.fits(seen.hash)) return { ok: false, problem: 'key-reused' };
  if (seen) return { ok: true, setting: await keptSetting(tx, workspace, 'barVersions', team), news };
  const text = await keptSetting(tx, workspace, 'bar', team);
  if (asked.does !== 'read' && asked.draft !== text.revision) return { ok: false, problem: 'changed-meanwhile' };
  const before = await settingOf(tx, workspace, 'barVersions', team);
  const draft = { text: readSetting('bar', text.value), revision: text.revision };
  const decided = decide(asked, before, { draft, leads: named, signature: { by: id, at: new Date(now).toISOString() } });
  if (!decided.ok) return { ok: false, problem: 'not-now', message: decided.message };
  if (asked.does === 'sign') await askToSign(tx, decided.value, { workspace, team, revision: text.revision, leads: named, by: id, now });
  await keepRequest(tx, id, key, { hash: print.hash, at: now });
  return { ok: true, setting: await saveSetting(tx, workspace, 'barVersions', team, decided.value), news };
}

type Given = { draft: Parameters<typeof sign>[1]; leads: Parameters<typeof sign>[2]; signature: Parameters<typeof sign>[3] };

function decide({ does }: BarAct, before: BarVersions, { draft, leads, signature }: Given): Decided<BarVersions> {
  switch (does) {
    case 'sign':
      return sign(before, draft, leads, signature);
    case 'take-back':
      return takeBack(before, draft, leads, signature.by);
    case 'read':
      return readAgain(before, leads, signature);
  }
}
