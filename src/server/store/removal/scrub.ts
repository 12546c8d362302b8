/** Takes a person's name and address out of what others wrote, where they stand word for word. */
import { takeChanges } from '../handoffs/changes.ts';
import type { Tx } from '../tables.ts';

/** Stands where a name or an address stood. */
export const SCRUBBED = '[removed]';

/** Handoffs looked through at once. */
const PAGE = 200;

/** Null where nothing can be told from other words: a first name alone is many people's. */
export function mentionsOf({ name, email }: { name: string; email: string }): RegExp | null {
  const words = name.trim().split(/\s+/);
  const told = [[email.trim()], ...(words.length > 1 ? [words] : [])].filter((parts) => parts.join('').length > 3);
  if (told.length === 0) return null;
  const any = told.map((parts) => parts.map(literal).join('\\s+')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}._-])(?:${any})(?![\\p{L}\\p{N}])`, 'giu');
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|-]/g, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`);

/** The log must be unlocked. */
export async function scrubHandoffs(tx: Tx, workspace: string, mentions: RegExp | null): Promise<void> {
  if (!mentions) return;
  for (let after = ''; ; ) {
    const rows = await tx
      .selectFrom('handoff')
      .select('id')
      .where('workspace', '=', workspace)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const { id } of rows) await scrubHandoff(tx, workspace, id, mentions);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

async function scrubHandoff(tx: Tx, workspace: string, handoff: string, mentions: RegExp): Promise<void> {
  let isTouched = false;
  const registers = await tx.selectFrom('register').selectAll().where('workspace', '=', workspace).where('handoff', '=', handoff).execute();
  for (const { name, value, handed_value, revision, handed_revision } of registers) {
    const after = { value: scrubbed(value, mentions), handed_value: handed_value === null ? null : scrubbed(handed_value, mentions) };
    if (after.value === value && after.handed_value === handed_value) continue;
    isTouched = true;
    // A device keeps what it has until the revision is another.
    const revisions = { revision: revision + 1, handed_revision: handed_revision === null ? null : handed_revision + 1 };
    await tx
      .updateTable('register')
      .set({ ...after, ...revisions })
      .where('workspace', '=', workspace)
      .where('handoff', '=', handoff)
      .where('name', '=', name)
      .execute();
  }
  const events = await tx.selectFrom('event').selectAll().where('workspace', '=', workspace).where('handoff', '=', handoff).execute();
  for (const { revision, body } of events) {
    const after = scrubbed(body, mentions);
    if (after === body) continue;
    isTouched = true;
    await tx
      .updateTable('event')
      .set({ body: after })
      .where('workspace', '=', workspace)
      .where('handoff', '=', handoff)
      .where('revision', '=', revision)
      .execute();
  }
  if (!isTouched) return;
  const change = await takeChanges(tx, workspace, 1);
  await tx.updateTable('handoff').set({ change }).where('workspace', '=', workspace).where('id', '=', handoff).execute();
}

/** JSON in, JSON out: only texts in it are looked at, never its shape. What is damaged is no JSON, and keeps nobody from being removed. */
function scrubbed(json: string, mentions: RegExp): string {
  mentions.lastIndex = 0;
  let isTouched = false;
  const scrub = (text: string): string => {
    const after = text.replace(mentions, SCRUBBED);
    if (after !== text) isTouched = true;
    return after;
  };
  try {
    const after: unknown = JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? scrub(value) : value));
    return isTouched ? JSON.stringify(after) : json;
  } catch {
    return scrub(json);
  }
}
