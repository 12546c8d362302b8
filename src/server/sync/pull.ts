/** Answers a pull. */
import type { Given, Pulled } from '../../protocol/sync.ts';
import { type Member, may } from '../auth/policy.ts';
import { factsById, logOf } from '../store/handoffs/handoffs.ts';
import type { Cursor } from '../store/handoffs/lives.ts';
import { type PageSize, pageAfter } from '../store/handoffs/pulls.ts';
import type { Told } from '../store/handoffs/told.ts';
import { removedAfter } from '../store/removal/removedHandoffs.ts';
import type { Store } from '../store/store.ts';
import { mayHaveHad, wentFromThem } from './went.ts';

export interface Page {
  frame: Omit<Pulled, 'handoffs'>;
  handoffs: Told[];
}

export function pull(store: Store, member: Member, from: Cursor, size: PageSize): Promise<Page> {
  return store.read(async (tx) => {
    const { after, until, cursor, anew, handoffs, released, people, names, settings, more } = await pageAfter(tx, member, from, size);
    const gone: string[] = [];
    const given: Given[] = [];
    for (const id of new Set([...released, ...(await removedAfter(tx, member, after, until))])) {
      // They may see it for another reason, or again, or another that was begun in its place.
      const kept = await factsById(tx, member.workspace, id);
      if (kept && may(member, 'handoff:see', kept.facts)) continue;
      gone.push(id);
      const log = kept && mayHaveHad(member) ? await logOf(tx, member.workspace, id) : [];
      const went = wentFromThem(member, member.workspace, log);
      if (went) given.push({ id, ...went });
    }
    const frame = {
      cursor,
      ...(anew && { anew }),
      gone,
      ...(given.length > 0 && { given }),
      people: people.map(({ workspace: _workspace, ...person }) => person),
      ...(names && { names }),
      ...(settings && { settings }),
      more,
    };
    return { frame, handoffs };
  });
}
