/** A note on an opportunity of Twenty, in Markdown, which it keeps as blocks too: a record of its own, and one more that ties it to the opportunity. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Answered, CrmNote, Refusal } from '../../../core/handoff/crmNote.ts';
import { type Standing, tagIn } from '../../../core/handoff/keepNote.ts';
import { noteMarkdown, STANDS_ELSEWHERE } from '../../../core/handoff/noteText.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import type { Ask, NoteShelf } from '../contract.ts';
import { NOWHERE, noShelf } from '../noShelf.ts';
import { allPages, type Page, rowsOf } from '../pages.ts';
import { call, create, readOne } from './api.ts';
import { isTiedTo, targetsOf, tie } from './target.ts';

const NO_MEETING: Refusal = {
  ok: false,
  trouble: 'refused',
  words: 'Twenty takes notes on opportunities, people and companies, and on no meeting.',
};

const noteSchema = z.object({
  id: z.guid(),
  bodyV2: z.object({ markdown: z.string().nullish() }).nullish(),
  createdAt: z.string().max(40).nullish(),
  createdBy: z.object({ name: z.string().max(300).nullish() }).nullish(),
  noteTargets: z.unknown().optional(),
});
type Note = z.infer<typeof noteSchema>;

/** The same for the same note with each try, so that one is not made twice: version 5, of a name. */
function ownId(name: string): string {
  const hex = createHash('sha1').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

const tiedSchema = z.object({ note: noteSchema });
const wholeSchema = z.object({ data: z.object({ note: noteSchema }) });

export function twentyShelf(ask: Ask, { origin, type, id }: RecordRef, note: CrmNote): NoteShelf {
  if (type === 'meeting') return noShelf(NO_MEETING);
  if (!z.guid().safeParse(id).success) return NOWHERE;

  const body = (tag: string, isReplacing = false) => ({
    title: note.parts[0]?.name ?? '',
    bodyV2: { markdown: noteMarkdown({ note, tag, link: `${origin}/object/opportunity/${id}?${tag}`, isReplacing }) },
  });
  const change = (which: string, sent: object) => call(ask, 'PATCH', `notes/${which}`, sent);

  function standing({ id: which, bodyV2, createdBy }: Note): Standing[] {
    const tag = tagIn(bodyV2?.markdown, note.mark);
    return tag ? [{ id: which, ...tag, ...(createdBy?.name && { by: createdBy.name }) }] : [];
  }

  async function page(after: string): Promise<Answered<Page>> {
    const answer = await targetsOf(ask, id, after);
    if (!answer.ok) return answer;
    const { data, pageInfo } = answer.value;
    const next = pageInfo?.hasNextPage && pageInfo.endCursor ? pageInfo.endCursor : null;
    // Tied twice it is told twice.
    const notes = new Map(rowsOf(data.noteTargets, tiedSchema).map((one) => [one.note.id, one.note]));
    const oldestFirst = [...notes.values()].sort((a, b) => (a.createdAt ?? '').localeCompare(b.createdAt ?? ''));
    return { ok: true, value: { standing: oldestFirst.flatMap(standing), next } };
  }

  async function make(tag: string, isReplacing: boolean): Promise<Answered<string>> {
    const own = ownId(`${id}|${note.mark}|${isReplacing}`);
    const made = await create(ask, 'notes', 'createNote', { id: own, ...body(tag, isReplacing) });
    if (made.ok || made.trouble !== 'refused') return made;
    // It may be there since a time when its answer was lost; or taken away, but kept among what can be put back.
    const there = await change(own, body(tag, isReplacing));
    return there.ok ? { ok: true, value: own } : create(ask, 'notes', 'createNote', body(tag, isReplacing));
  }

  async function write(tag: string, isReplacing: boolean): Promise<Answered<string>> {
    // A note of an opportunity that is gone would hang in the air.
    const there = await readOne(ask, `opportunities/${id}?depth=0`, z.unknown());
    if (!there.ok) return there;
    const made = await make(tag, isReplacing);
    if (!made.ok) return made;
    const tied = await tie(ask, made.value, id);
    if (tied.ok) return made;
    await call(ask, 'DELETE', `notes/${made.value}`);
    return tied;
  }

  return {
    async look(which) {
      const answer = await readOne(ask, `notes/${which}?depth=1`, wholeSchema);
      if (!answer.ok) return answer.trouble === 'gone' ? { ok: true, value: null } : answer;
      const found = answer.value.data.note;
      return { ok: true, value: (isTiedTo(found.noteTargets, id) && standing(found)[0]) || null };
    },
    find: () => allPages('', page),
    write,
    update: ({ id: which, part }, tag) => change(which, body(tag, part > 1)),
    async drop(which) {
      const removed = await call(ask, 'DELETE', `notes/${which}`);
      if (!removed.ok) await change(which, { bodyV2: { markdown: STANDS_ELSEWHERE } });
    },
    isClosed: () => Promise.resolve(false),
  };
}
