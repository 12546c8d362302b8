/** The note on an EspoCRM record: an internal post in its stream, in Markdown. Who wrote a post may edit it for seven days, and nobody else may but administrators. */
import * as z from 'zod';
import type { Answered, CrmNote } from '../../../core/handoff/crmNote.ts';
import { type Standing, tagIn } from '../../../core/handoff/keepNote.ts';
import { noteMarkdown, STANDS_ELSEWHERE } from '../../../core/handoff/noteText.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import { readBy } from '../answers.ts';
import type { Ask, NoteShelf } from '../contract.ts';
import { NOWHERE } from '../noShelf.ts';
import { allPages, type Page, rowsOf, rowsSchema } from '../pages.ts';
import { call, get } from './api.ts';
import { meSchema } from './me.ts';

export const SCOPES: Record<RecordRef['type'], string> = { deal: 'Opportunity', meeting: 'Meeting' };

const PAGE = 200;
/** Milliseconds in which who wrote a post may change it, where no administrator says otherwise. */
const EDITED_WITHIN_MS = 7 * 24 * 60 * 60_000;

const idSchema = z.string().regex(/^[\w-]{1,40}$/);
const postSchema = z.object({
  id: idSchema,
  post: z.string(),
  parentId: z.string().nullish(),
  createdById: z.string().max(40).nullish(),
  createdByName: z.string().max(300).nullish(),
  /** Of UTC, `2026-11-21 02:14:17`. */
  createdAt: z.string().max(40).nullish(),
});
type Post = z.infer<typeof postSchema>;

const pageSchema = z.object({ list: rowsSchema, total: z.number() });
const madeSchema = z.object({ id: idSchema, parentId: z.string().nullish(), isInternal: z.boolean().nullish() });

export function espoShelf(ask: Ask, { origin, type, id: record }: RecordRef, note: CrmNote): NoteShelf {
  if (!idSchema.safeParse(record).success) return NOWHERE;
  const path = `${SCOPES[type]}/${record}`;
  /** Without a sign that is written otherwise in HTML: EspoCRM escapes those before it reads the Markdown. */
  const link = (tag: string): string => `${origin}/?${tag}#${SCOPES[type]}/view/${record}`;
  const markdown = (tag: string, isReplacing: boolean): string => noteMarkdown({ note, tag, link: link(tag), isReplacing });
  const seen = new Map<string, Post>();
  const change = (id: string, post: string) => call(ask, 'PUT', `Note/${id}`, { post });

  function standing(written: Post): Standing[] {
    const { id, post, createdByName } = written;
    seen.set(id, written);
    const tag = tagIn(post, note.mark);
    return tag ? [{ id, ...tag, ...(createdByName && { by: createdByName }) }] : [];
  }

  async function page(offset: string): Promise<Answered<Page>> {
    const read = await get(ask, `${path}/posts?maxSize=${PAGE}&offset=${offset}`, pageSchema);
    if (!read.ok) return read;
    const { list, total } = read.value;
    const behind = Number(offset) + PAGE;
    return { ok: true, value: { standing: rowsOf(list, postSchema).flatMap(standing), next: behind < total ? String(behind) : null } };
  }

  /** A post on a record that is gone is refused like one that may not be. */
  async function whyNot(refused: Answered<never>): Promise<Answered<never>> {
    const parent = await call(ask, 'GET', path);
    return !parent.ok && parent.trouble === 'gone' ? parent : refused;
  }

  async function write(tag: string, isReplacing: boolean): Promise<Answered<string>> {
    const post = markdown(tag, isReplacing);
    // Internal: no customer who looks into a portal sees it.
    const asked = { type: 'Post', parentType: SCOPES[type], parentId: record, post, isInternal: true };
    const made = readBy(await call(ask, 'POST', 'Note', asked), madeSchema);
    if (!made.ok) return made.trouble === 'no-right' ? whyNot(made) : made;
    const { id, parentId, isInternal } = made.value;
    if (parentId === record && isInternal === true) return { ok: true, value: id };
    await call(ask, 'DELETE', `Note/${id}`);
    return { ok: false, trouble: 'refused', words: 'It would not have been internal.' };
  }

  /** Its time for changes is over, or it was written from a colleague's page, which writes no more since there is a key. Else only a right is missing. */
  async function isClosed({ id }: Standing): Promise<boolean> {
    const { createdAt, createdById } = seen.get(id) ?? {};
    if (createdAt && Date.parse(`${createdAt.replace(' ', 'T')}Z`) <= Date.now() - EDITED_WITHIN_MS) return true;
    const me = createdById ? await get(ask, 'App/user', meSchema) : null;
    return me?.ok === true && me.value.user.id !== createdById;
  }

  return {
    async look(id) {
      const read = await get(ask, `Note/${id}`, postSchema);
      // Of somebody else's it may tell nothing: then it is looked for on the record.
      if (!read.ok) return read.trouble === 'gone' || read.trouble === 'no-right' ? { ok: true, value: null } : read;
      return { ok: true, value: (read.value.parentId === record && standing(read.value)[0]) || null };
    },
    async find() {
      const found = await allPages('0', page);
      // It tells the newest first.
      return found.ok ? { ok: true, value: found.value.reverse() } : found;
    },
    write,
    update: ({ id, part }, tag) => change(id, markdown(tag, part > 1)),
    async drop(id) {
      const removed = await call(ask, 'DELETE', `Note/${id}`);
      if (!removed.ok) await change(id, STANDS_ELSEWHERE);
    },
    isClosed,
  };
}
