/** Notes of a HubSpot deal. They are looked up by what belongs to the deal: HubSpot's search knows what was written only after a while. */
import * as z from 'zod';
import type { Answered, CrmNote } from '../../../core/handoff/crmNote.ts';
import { tagIn } from '../../../core/handoff/keepNote.ts';
import { noteHtml, noteWithin, STANDS_ELSEWHERE } from '../../../core/handoff/noteText.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import { readBy } from '../answers.ts';
import type { Link, NoteShelf } from '../contract.ts';
import { allPages, type Page, rowsOf, rowsSchema } from '../pages.ts';
import { call } from './api.ts';

/** What a note may belong to, with HubSpot's number for it. */
const PARENTS = { deals: 214, contacts: 202 } as const;
type Parent = { kind: keyof typeof PARENTS; id: string };

/** Characters of `hs_note_body`. */
const MOST = 65_000;
/** Notes told at once: as many as can be read at once. */
const AT_ONCE = 100;

const id = z.coerce.string().regex(/^\d{1,20}$/);
const linkedSchema = z.object({
  results: z.array(z.object({ toObjectId: id })),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
});
const noteSchema = z.object({ id, properties: z.object({ hs_note_body: z.string().nullish() }) });
const linkedNoteSchema = noteSchema.extend({
  associations: z.record(z.string(), z.object({ results: z.array(z.object({ id })) })).optional(),
});
const notesSchema = z.object({ results: rowsSchema });
const madeSchema = z.object({ id });

/** Ids grow, and so does their length. */
const older = (a: string, b: string): number => a.length - b.length || a.localeCompare(b);

const NOTES = '/crm/v3/objects/notes';

export function hubspotShelf({ ask, origin }: Link<unknown>, place: RecordRef, note: CrmNote): NoteShelf {
  let parent: Promise<Answered<Parent>> | undefined;
  const parentOf = (): Promise<Answered<Parent>> => (parent ??= find(place));

  /** A note belongs to no meeting: it goes to the meeting's deal, or else to whom it is with. */
  async function find({ type, id: record }: RecordRef): Promise<Answered<Parent>> {
    if (!/^\d{1,20}$/.test(record)) return { ok: false, trouble: 'gone' };
    if (type === 'deal') return { ok: true, value: { kind: 'deals', id: record } };
    for (const kind of ['deals', 'contacts'] as const) {
      const linked = readBy(await call(ask, 'GET', `/crm/v4/objects/meetings/${record}/associations/${kind}?limit=100`), linkedSchema);
      if (!linked.ok) return linked;
      const [first] = linked.value.results;
      if (first) return { ok: true, value: { kind, id: first.toObjectId } };
    }
    return { ok: false, trouble: 'refused', words: 'The meeting belongs to no deal and to no contact. Link it to its deal.' };
  }

  const body = (tag: string, isReplacing: boolean): string =>
    noteWithin(MOST, noteHtml, { note, tag, link: linkTo(origin, place, tag), isReplacing });

  async function page({ kind, id: record }: Parent, after: string): Promise<Answered<Page>> {
    const path = `/crm/v4/objects/${kind}/${record}/associations/notes?limit=${AT_ONCE}${after && `&after=${encodeURIComponent(after)}`}`;
    const linked = readBy(await call(ask, 'GET', path), linkedSchema);
    if (!linked.ok) return linked;
    const next = linked.value.paging?.next?.after ?? null;
    const inputs = linked.value.results.map(({ toObjectId }) => ({ id: toObjectId }));
    if (inputs.length === 0) return { ok: true, value: { standing: [], next } };
    const notes = readBy(await call(ask, 'POST', `${NOTES}/batch/read`, { inputs, properties: ['hs_note_body'] }), notesSchema);
    if (!notes.ok) return notes;
    const standing = rowsOf(notes.value.results, noteSchema).flatMap(({ id: one, properties }) => {
      const tag = tagIn(properties.hs_note_body, note.mark);
      return tag ? [{ id: one, ...tag }] : [];
    });
    return { ok: true, value: { standing, next } };
  }

  return {
    async find() {
      const to = await parentOf();
      if (!to.ok) return to;
      const found = await allPages('', (after) => page(to.value, after));
      return found.ok ? { ok: true, value: found.value.toSorted((a, b) => older(a.id, b.id)) } : found;
    },
    async look(known) {
      const to = await parentOf();
      if (!to.ok) return to;
      const path = `${NOTES}/${encodeURIComponent(known)}?properties=hs_note_body&associations=${to.value.kind}`;
      const answer = readBy(await call(ask, 'GET', path), linkedNoteSchema);
      if (!answer.ok) return answer.trouble === 'gone' ? { ok: true, value: null } : answer;
      const { properties, associations, id: one } = answer.value;
      const tag = tagIn(properties.hs_note_body, note.mark);
      const isHere = associations?.[to.value.kind]?.results.some((other) => other.id === to.value.id) ?? false;
      return { ok: true, value: tag && isHere ? { id: one, ...tag } : null };
    },
    async write(tag, isReplacing) {
      const to = await parentOf();
      if (!to.ok) return to;
      const { kind, id: record } = to.value;
      const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: PARENTS[kind] }];
      const made = await call(ask, 'POST', NOTES, {
        properties: { hs_timestamp: new Date().toISOString(), hs_note_body: body(tag, isReplacing) },
        associations: [{ to: { id: record }, types }],
      });
      if (made.ok || made.trouble !== 'refused') {
        const read = readBy(made, madeSchema);
        return read.ok ? { ok: true, value: read.value.id } : read;
      }
      // What cannot be linked to is refused like any other bad value.
      const there = await call(ask, 'GET', `/crm/v3/objects/${kind}/${record}`);
      return !there.ok && there.trouble === 'gone' ? there : made;
    },
    update: ({ id: one, part }, tag) =>
      call(ask, 'PATCH', `${NOTES}/${encodeURIComponent(one)}`, { properties: { hs_note_body: body(tag, part > 1) } }),
    async drop(one) {
      const path = `${NOTES}/${encodeURIComponent(one)}`;
      const removed = await call(ask, 'DELETE', path);
      if (!removed.ok && removed.trouble !== 'gone')
        await call(ask, 'PATCH', path, { properties: { hs_note_body: `<p>${STANDS_ELSEWHERE}</p>` } });
    },
    isClosed: () => Promise.resolve(false),
  };
}

const linkTo = (origin: string, { type, id: record }: RecordRef, tag: string): string =>
  `${origin}/record/${type === 'deal' ? '0-3' : '0-47'}/${record}?${tag}`;
