/** How the note of a handoff stands in its CRM, where this server keeps it. */
import { TROUBLES, type Trouble } from '../../core/handoff/crmNote.ts';
import type { NoteTold } from '../../protocol/connections.ts';
import { noteAgainRoute, noteStandingRoute } from '../../protocol/http/connections.ts';
import { may } from '../auth/policy.ts';
import { problem } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';
import { type NoteRow, noteOf, tryNoteAgain } from '../store/crm/crmNotes.ts';
import { factsById } from '../store/handoffs/handoffs.ts';

const UNKNOWN = 'There is no such handoff, or it is not yours to see.';

export function crmNoteRoutes(api: Api, { store, clock, notes }: Services): void {
  api.openapi(noteStandingRoute, async (c) => {
    const { member } = c.get('session');
    const { handoff } = c.req.valid('query');
    const { known, row } = await store.read(async (tx) => ({
      known: await factsById(tx, member.workspace, handoff),
      row: await noteOf(tx, member.workspace, handoff),
    }));
    if (!known || !may(member, 'handoff:see', known.facts)) return problem(c, 'not-found', UNKNOWN);
    return c.json({ note: told(row) }, 200);
  });

  api.openapi(noteAgainRoute, async (c) => {
    const { member } = c.get('session');
    const { handoff } = c.req.valid('json');
    const answer = await store.transact(async (tx) => {
      const known = await factsById(tx, member.workspace, handoff);
      if (!known || !may(member, 'handoff:see', known.facts)) return null;
      await tryNoteAgain(tx, member.workspace, handoff, clock.now());
      return { row: await noteOf(tx, member.workspace, handoff) };
    });
    if (!answer) return problem(c, 'not-found', UNKNOWN);
    void notes.look();
    return c.json({ note: told(answer.row) }, 200);
  });
}

const troubleIn = (text: string | null): Trouble | null => TROUBLES.find((one) => one === text) ?? null;

function told(row: NoteRow | undefined): NoteTold {
  if (!row) return null;
  const { remote, words, due } = row;
  const [trouble, why] = [troubleIn(row.trouble), troubleIn(row.unfilled)];
  const rest = { stood: remote !== null, unfilled: why && { trouble: why, words: row.unfilled_words } };
  // Only the fields are tried again.
  const isThere = row.state === 'waiting' && why !== null && trouble === null && row.told >= row.wanted;
  if (row.state === 'waiting' && !isThere) return { ...rest, state: 'waiting', trouble, words, due: new Date(Number(due)).toISOString() };
  if (trouble) return { ...rest, state: 'trouble', trouble, words, due: null };
  // There was nothing to say.
  return remote === null ? null : { ...rest, state: 'stands', trouble: null, words: null, due: null };
}
