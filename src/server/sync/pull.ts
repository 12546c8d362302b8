/** Answers a pull. */
import type { Handoff } from '../../core/handoff/handoff.ts';
import type { Pulled } from '../../protocol/sync.ts';
import { type Member, may } from '../auth/policy.ts';
import { factsById, type Kept } from '../store/handoffs.ts';
import { pageAfter } from '../store/pulls.ts';
import { removedAfter } from '../store/removedHandoffs.ts';
import type { Store } from '../store/store.ts';

/** The change a cursor stands for; null where the server never gave it out. */
export function changeOf(cursor: string | undefined): number | null {
  if (!cursor) return 0;
  return /^\d{1,15}$/.test(cursor) ? Number(cursor) : null;
}

const shownTo = (member: Member, { facts, handoff, handed }: Kept): Handoff =>
  may(member, 'handoff:see-unsent', facts) ? handoff : { ...handoff, registers: handed };

export function pull(store: Store, member: Member, cursor: number): Promise<Pulled> {
  return store.read(async (tx) => {
    const { after, until, handoffs, released, people, names, more } = await pageAfter(tx, member, cursor);
    const gone: string[] = [];
    for (const id of released) {
      // They may see it for another reason, or again.
      const kept = await factsById(tx, member.workspace, id);
      if (kept && !may(member, 'handoff:see', kept.facts)) gone.push(id);
    }
    for (const removed of await removedAfter(tx, member.workspace, after, until))
      if (may(member, 'handoff:see', removed) && !(await factsById(tx, member.workspace, removed.id))) gone.push(removed.id);
    return {
      cursor: String(until),
      handoffs: handoffs.map((kept) => shownTo(member, kept)),
      gone,
      people: people.map(({ workspace: _workspace, ...person }) => person),
      ...(names && { names }),
      more,
    };
  });
}
