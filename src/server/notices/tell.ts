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

/** Several at once, all of one workspace; resolves with how many are news. Of a handoff that names them nobody is told who has no longer the role for it: they see it no more. */
export async function tellAll(tx: Tx, words: readonly Word[]): Promise<number> {
  const [first] = words;
  if (!first) return 0;
  const people = [...new Set(words.map(({ person }) => person))];
  const there = await tx
    .selectFrom('person')
    .select('id')
    .where('workspace', '=', first.workspace)
    .where('active', '=', 1)
    .where('id', 'in', people)
    .execute();
  const ids = new Set(there.map(({ id }) => id));
  const isTheirs = await theirs(tx, first.workspace, people, words);
  const rows = words
    .filter((word) => word.workspace === first.workspace && ids.has(word.person) && isTheirs(word))
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

/** Whoever a handoff names as its SDR or its account executive sees it in that role only. */
async function theirs(tx: Tx, workspace: string, people: string[], words: readonly Word[]): Promise<(word: Word) => boolean> {
  const handoffs = [...new Set(words.flatMap(({ handoff }) => (handoff === null ? [] : [handoff])))];
  if (handoffs.length === 0) return () => true;
  const named = await tx
    .selectFrom('handoff')
    .select(['id', 'sdr', 'ae'])
    .where('workspace', '=', workspace)
    .where('id', 'in', handoffs)
    .execute();
  const facts = new Map(named.map((one) => [one.id, one]));
  const roles = new Set(
    (await tx.selectFrom('person_role').selectAll().where('person', 'in', people).execute()).map(({ person, role }) => `${person} ${role}`),
  );
  return ({ handoff, person }) => {
    const of = handoff === null ? undefined : facts.get(handoff);
    if (of?.sdr === person) return roles.has(`${person} sdr`);
    return of?.ae === person ? roles.has(`${person} ae`) : true;
  };
}
