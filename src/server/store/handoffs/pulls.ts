/** What changed since a cursor, for one person. Costs what changed, not what there is. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { WorkspaceNames } from '../../../protocol/names.ts';
import { lettersIn } from '../../../protocol/packed.ts';
import type { ToldSettings } from '../../../protocol/settings.ts';
import { HEARD } from '../../../protocol/sync.ts';
import { type Grant, type Member, may, sightOf } from '../../auth/policy.ts';
import { peopleChanged } from '../people/people.ts';
import { namedAfter } from '../removal/removedHandoffs.ts';
import { namesChanged } from '../settings/names.ts';
import { settingsTold } from '../settings/settingsTold.ts';
import type { Tables, Tx } from '../tables.ts';
import { standingOf } from './changes.ts';
import { type Cursor, type CutOff, cursorText, cutOff } from './lives.ts';
import { type Told, toldOf } from './told.ts';

/** Handoffs that are read in one go: the least of a full page. */
export const PAGE = 200;

export interface Page {
  /** The change behind which it begins: the cursor's, or the beginning for a cursor that is ahead of this store. */
  after: number;
  /** The change up to which this page is complete. */
  until: number;
  /** Where the next page begins. */
  cursor: string;
  /** Null where the device knows nothing that this store does not. */
  anew: CutOff | null;
  handoffs: Told[];
  /** Ids of handoffs that this person could see once. */
  released: string[];
  people: Member[];
  /** Null where the device has them. */
  names: WorkspaceNames | null;
  /** The same. */
  settings: ToldSettings | null;
  more: boolean;
}

/** The same grants as `may(member, 'handoff:see', …)`, as a condition. */
function granted(eb: ExpressionBuilder<Tables, 'handoff'>, grant: Grant): Expression<SqlBool> {
  switch (grant.by) {
    case 'sdr':
      return eb('sdr', '=', grant.person);
    case 'ae':
      return eb.and([eb('ae', '=', grant.person), eb('state', '<>', 'draft')]);
    case 'backup':
      return eb.and([eb('ae', 'in', grant.aes), eb('state', '<>', 'draft')]);
    case 'team':
      return eb('team', '=', grant.team);
    case 'workspace':
      return eb(eb.lit(1), '=', eb.lit(1));
  }
}

/** How much is told at once, and in what words. */
export interface PageSize {
  /** Handoffs read in one go, at most `PAGE`. */
  most: number;
  /** A page ends with the first `most` of handoffs that brings it to so many bytes: 0 for `most` alone. */
  enough: number;
  /** Of the device: what it does not know is told in the words it knows. */
  vocabulary: number;
}

export async function pageAfter(tx: Tx, member: Member, cursor: Cursor, { most, enough, vocabulary }: PageSize): Promise<Page> {
  const { workspace } = member;
  // Read first: what is counted by now is written, and what is written later lies behind it.
  const { change: last, life } = await standingOf(tx, workspace);
  const anew = await cutOff(tx, workspace, cursor, last, life);
  const after = anew || cursor.again ? 0 : cursor.change;
  const handoffs: Told[] = [];
  let until = after;
  let more = true;
  for (let bytes = 0; more; ) {
    const rows = await seenAfter(tx, member, until, last, most);
    more = rows.length > most;
    const page = rows.slice(0, most);
    until = more ? (page.at(-1)?.change ?? last) : last;
    const told = await toldOf(tx, workspace, page, (facts) => may(member, 'handoff:see-unsent', facts), vocabulary);
    handoffs.push(...told);
    for (const { text } of told) bytes += lettersIn(text);
    if (bytes >= enough) break;
  }
  const people = await peopleChanged(tx, workspace, after, until);
  return {
    after,
    until,
    cursor: `${cursorText(until, life)}${more && cursor.heard !== null && !anew ? `${HEARD}${cursor.heard}` : ''}`,
    anew,
    handoffs,
    released: await namedAfter(tx, 'released', member, after, until),
    people,
    names: await namesChanged(tx, workspace, after, until),
    settings: await settingsTold(tx, member, people, after, until),
    more,
  };
}

/** In the order of their changes, one more than `most` where there is more. */
function seenAfter(tx: Tx, member: Member, after: number, last: number, most: number) {
  return tx
    .selectFrom('handoff')
    .selectAll()
    .where('workspace', '=', member.workspace)
    .where('change', '>', after)
    .where('change', '<=', last)
    .where((eb) => eb.or(sightOf(member).map((grant) => granted(eb, grant))))
    .orderBy('change')
    .limit(most + 1)
    .execute();
}
