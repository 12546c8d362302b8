/** Writes down what people are to be told, in the transaction of what causes it. Going out comes later, and by itself. */
import type { About } from '../../core/notices/about.ts';
import type { KindName } from '../../core/notices/kinds.ts';
import type { Tx } from '../store/tables.ts';

export interface Word {
  workspace: string;
  /** User id. */
  person: string;
  kind: KindName;
  /** Id of the handoff; null where it is about none. */
  handoff: string | null;
  /** Epoch milliseconds. */
  at: number;
  /** A person is told of each key once, however often it is told. People who are told of the same thing share it. */
  key: string;
  /** Ids and fixed words; never what somebody wrote. */
  about?: About;
}

/** Resolves with whether it is news. Nobody is told who is not in the workspace, or was removed. */
export async function tell(tx: Tx, word: Word): Promise<boolean> {
  return (await tellAll(tx, [word])) > 0;
}

/** Several at once, all of one workspace; resolves with how many are news. */
export async function tellAll(tx: Tx, words: readonly Word[]): Promise<number> {
  const [first] = words;
  if (!first) return 0;
  const there = await tx
    .selectFrom('person')
    .select('id')
    .where('workspace', '=', first.workspace)
    .where('active', '=', 1)
    .where('id', 'in', [...new Set(words.map(({ person }) => person))])
    .execute();
  const ids = new Set(there.map(({ id }) => id));
  const rows = words
    .filter(({ workspace, person }) => workspace === first.workspace && ids.has(person))
    .map(({ about = {}, ...word }) => ({ id: crypto.randomUUID(), ...word, about: JSON.stringify(about), read: null, planned: null }));
  if (rows.length === 0) return 0;
  const added = await tx
    .insertInto('notice')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['person', 'key']).doNothing())
    .returning('id')
    .execute();
  return added.length;
}
