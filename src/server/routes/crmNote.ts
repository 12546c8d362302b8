/** How the note of a handoff stands in its CRM, where this server keeps it. */
import { TROUBLES } from '../../core/handoff/crmNote.ts';
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

function told(row: NoteRow | undefined): NoteTold {
  if (!row) return null;
  const { state, remote, words, due } = row;
  const trouble = TROUBLES.find((one) => one === row.trouble) ?? null;
  if (state === 'waiting') return { state, stood: remote !== null, trouble, words, due: new Date(Number(due)).toISOString() };
  if (trouble) return { state: 'trouble', stood: remote !== null, trouble, words, due: null };
  // There was nothing to say.
  return remote === null ? null : { state: 'stands', stood: true, trouble: null, words: null, due: null };
}
