/** Looks for rows of handoffs that cannot be read, a page at a time. */
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { type Damage, readRow } from './damage.ts';

/** Rows read at once: each holds at most a few thousand letters. */
const PAGE = 500;

interface Text extends Damage {
  text: string | null;
}

/** Where the last page ended: workspace, handoff, and what tells its rows apart. */
type After = [workspace: string, handoff: string, row: string | number];
interface Page {
  texts: Text[];
  /** Null where there are no more. */
  after: After | null;
}
type Read = (db: Kysely<Tables>, after: After | null) => Promise<Page>;

const readHandoffs: Read = async (db, after) => {
  const rows = await db
    .selectFrom('handoff')
    .select(['workspace', 'id', 'record'])
    .$if(after !== null, (query) =>
      query.where((eb) => eb(eb.refTuple('workspace', 'id'), '>', eb.tuple(after?.[0] ?? '', after?.[1] ?? ''))),
    )
    .orderBy('workspace')
    .orderBy('id')
    .limit(PAGE)
    .execute();
  const last = rows.length < PAGE ? undefined : rows.at(-1);
  return {
    texts: rows.map(({ id, record }) => ({ handoff: id, part: 'record', text: record })),
    after: last ? [last.workspace, last.id, ''] : null,
  };
};

const readRegisters: Read = async (db, after) => {
  const rows = await db
    .selectFrom('register')
    .select(['workspace', 'handoff', 'name', 'value', 'handed_value'])
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('workspace', 'handoff', 'name'), '>', eb.tuple(after?.[0] ?? '', after?.[1] ?? '', String(after?.[2]))),
      ),
    )
    .orderBy('workspace')
    .orderBy('handoff')
    .orderBy('name')
    .limit(PAGE)
    .execute();
  const last = rows.length < PAGE ? undefined : rows.at(-1);
  return {
    texts: rows.flatMap(({ handoff, name, value, handed_value }) => [
      { handoff, part: name, text: value },
      { handoff, part: `${name} as handed off`, text: handed_value },
    ]),
    after: last ? [last.workspace, last.handoff, last.name] : null,
  };
};

const readEvents: Read = async (db, after) => {
  const rows = await db
    .selectFrom('event')
    .select(['workspace', 'handoff', 'revision', 'body'])
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('workspace', 'handoff', 'revision'), '>', eb.tuple(after?.[0] ?? '', after?.[1] ?? '', Number(after?.[2]))),
      ),
    )
    .orderBy('workspace')
    .orderBy('handoff')
    .orderBy('revision')
    .limit(PAGE)
    .execute();
  const last = rows.length < PAGE ? undefined : rows.at(-1);
  return {
    texts: rows.map(({ handoff, revision, body }) => ({ handoff, part: `event ${revision}`, text: body })),
    after: last ? [last.workspace, last.handoff, last.revision] : null,
  };
};

export async function damagedRows(db: Kysely<Tables>): Promise<Damage[]> {
  const found: Damage[] = [];
  for (const read of [readHandoffs, readRegisters, readEvents])
    for (let after: After | null = null; ; ) {
      const page: Page = await read(db, after);
      for (const { text, handoff, part } of page.texts) if (text !== null) readRow(text, { handoff, part }, (damage) => found.push(damage));
      after = page.after;
      if (!after) break;
    }
  return found;
}
