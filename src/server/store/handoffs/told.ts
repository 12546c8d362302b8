/** Handoffs as devices are told of them: put together by the database from the JSON they are stored in, which nobody reads on the way. */
import { type Selectable, sql } from 'kysely';
import type { EventOf, EventType } from '../../../core/handoff/events.ts';
import { eventsIn, knowsAll, registersBeyond, stateIn } from '../../../protocol/vocabulary.ts';
import type { HandoffFacts } from '../../auth/policy.ts';
import { readRow } from '../damage/damage.ts';
import { among } from '../engine/bulk.ts';
import type { Tables, Tx } from '../tables.ts';

export interface Told {
  id: string;
  /** JSON of a `Handoff` in parts, without a line feed in it: joined, each letter would be copied once more. */
  text: readonly string[];
}

type HandoffRow = Selectable<Tables['handoff']>;
/** Text by id of the handoff. */
type Texts = Map<string, string>;

/** In the order of `rows`, in the words of `vocabulary`; where `seesUnsent` says no, with the registers as they stood when it was last handed off. */
export async function toldOf(
  tx: Tx,
  workspace: string,
  rows: readonly HandoffRow[],
  seesUnsent: (facts: HandoffFacts) => boolean,
  vocabulary: number,
): Promise<Told[]> {
  const [open, handed] = [rows.filter(seesUnsent), rows.filter((row) => !seesUnsent(row))];
  const unknown = registersBeyond(vocabulary);
  const registers = new Map([...(await current(tx, workspace, open, unknown)), ...(await handedOff(tx, workspace, handed, unknown))]);
  const events = await eventsOf(tx, workspace, rows, vocabulary);
  return rows.map(({ id, record, sdr, state, revision }) => {
    const head = `"id":${JSON.stringify(id)},"record":${record},"sdr":"${sdr}","state":"${stateIn(state, vocabulary)}","revision":${revision}`;
    return { id, text: [`{${head},"registers":{`, registers.get(id) ?? '', '},"events":[', events.get(id) ?? '', ']}'] };
  });
}

const idsOf = (rows: readonly HandoffRow[]): string[] => rows.map(({ id }) => id);
const textsOf = (found: { handoff: string; text: string }[]): Texts => new Map(found.map(({ handoff, text }) => [handoff, text]));

/** Names of registers, times and ids of people are the server's own and have nothing in them that JSON would escape. `concat` copies a text once, `||` once for each part. */
async function current(tx: Tx, workspace: string, rows: readonly HandoffRow[], unknown: readonly string[]): Promise<Texts> {
  if (rows.length === 0) return new Map();
  const found = await tx
    .selectFrom('register')
    .select('handoff')
    .select(
      sql<string>`string_agg(concat('"', name, '":{"value":', value, ',"revision":', revision, ',"at":"', at, '","by":"', "by", '"}'), ',')`.as(
        'text',
      ),
    )
    .where('workspace', '=', workspace)
    .where(among(tx, 'handoff', idsOf(rows)))
    .$if(unknown.length > 0, (query) => query.where('name', 'not in', unknown))
    .groupBy('handoff')
    .execute();
  return textsOf(found);
}

const HANDED = ['handed_value', 'handed_revision', 'handed_at', 'handed_by'] as const;

/** The same of what was handed off. */
async function handedOff(tx: Tx, workspace: string, rows: readonly HandoffRow[], unknown: readonly string[]): Promise<Texts> {
  if (rows.length === 0) return new Map();
  const found = await tx
    .selectFrom('register')
    .select('handoff')
    .select(
      sql<string>`string_agg(concat('"', name, '":{"value":', handed_value, ',"revision":', handed_revision, ',"at":"', handed_at, '","by":"', handed_by, '"}'), ',')`.as(
        'text',
      ),
    )
    .where('workspace', '=', workspace)
    .where(among(tx, 'handoff', idsOf(rows)))
    // Damaged where one of them is missing: in a text that `concat` makes it would be nothing, and the whole handoff could not be read.
    .where((eb) => eb.and(HANDED.map((part) => eb(part, 'is not', null))))
    .$if(unknown.length > 0, (query) => query.where('name', 'not in', unknown))
    .groupBy('handoff')
    .execute();
  return textsOf(found);
}

async function eventsOf(tx: Tx, workspace: string, rows: readonly HandoffRow[], vocabulary: number): Promise<Texts> {
  if (rows.length === 0) return new Map();
  if (!knowsAll(vocabulary)) return olderEventsOf(tx, workspace, rows, vocabulary);
  const found = await tx
    .selectFrom('event')
    .select(['handoff', sql<string>`string_agg(body, ',' order by revision)`.as('text')])
    .where('workspace', '=', workspace)
    .where(among(tx, 'handoff', idsOf(rows)))
    .groupBy('handoff')
    .execute();
  return textsOf(found);
}

/** What is undone is counted anew where something is left out before it: so each of these is read. */
async function olderEventsOf(tx: Tx, workspace: string, rows: readonly HandoffRow[], vocabulary: number): Promise<Texts> {
  const found = await tx
    .selectFrom('event')
    .select(['handoff', 'type', 'body'])
    .where('workspace', '=', workspace)
    .where(among(tx, 'handoff', idsOf(rows)))
    .orderBy('revision')
    .execute();
  const logs = Map.groupBy(found, ({ handoff }) => handoff);
  return new Map([...logs].map(([handoff, log]) => [handoff, eventsIn(log.map(numbered), vocabulary).map(textOf).join(',')]));
}

interface Numbered {
  type: EventType;
  body: string;
  undoes?: number;
}

function numbered({ type, body }: Pick<Tables['event'], 'type' | 'body'>): Numbered {
  if (type !== 'undone') return { type, body };
  const [read] = readRow<EventOf<'undone'>, null>(body, null, () => undefined);
  return { type, body, ...(read && { undoes: read.undoes }) };
}

const textOf = ({ body, undoes }: Numbered): string => (undoes === undefined ? body : JSON.stringify({ ...JSON.parse(body), undoes }));
