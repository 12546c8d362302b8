/** The note on an EspoCRM record: an internal post in its stream, in Markdown. Who wrote a post may edit it for seven days, and nobody else may but administrators. */
import type { Answered, CrmNote } from '../../core/handoff/crmNote.ts';
import { type Shelf, type Standing, tagIn } from '../../core/handoff/keepNote.ts';
import { noteMarkdown, STANDS_ELSEWHERE } from '../../core/handoff/noteText.ts';
import type { RecordRef } from '../../core/handoff/record.ts';
import { done, type Fields, fail, isFields, momentOf, rowsOf, textOf } from '../answer.ts';
import type { Ask } from '../contract.ts';
import { api, get, isId } from './api.ts';

const SCOPES: Record<RecordRef['type'], string> = { deal: 'Opportunity', meeting: 'Meeting' };

/** Without a sign that is written otherwise in HTML: EspoCRM escapes those before it reads the Markdown. */
const linkTo = ({ origin, type, id }: RecordRef, tag: string): string => `${origin}/?${tag}#${SCOPES[type]}/view/${id}`;

const markdownOf = (note: CrmNote, record: RecordRef, tag: string, isReplacing: boolean): string =>
  noteMarkdown({ note, tag, link: linkTo(record, tag), isReplacing });

const PAGE = 200;
/** Posts of one record that are looked through for it. */
const MOST_PAGES = 5;
const EDITABLE = 7 * 24 * 60 * 60_000;

/** What an error hides: a post on a record that is gone is refused like one that may not be. */
async function whyNot(ask: Ask, path: string): Promise<Answered<never>> {
  const parent = await get(ask, path);
  return parent.ok || parent.trouble !== 'gone' ? fail('no-right') : fail('gone');
}

interface Post extends Standing {
  /** User id of who wrote it. */
  author: unknown;
  /** ISO, UTC. */
  at: string;
}

export function espoShelf(ask: Ask, record: RecordRef, note: CrmNote): Shelf {
  const path = `${SCOPES[record.type]}/${record.id}`;
  const posts = new Map<string, Post>();

  function read({ id, post, createdAt, createdById, createdByName }: Fields): Post[] {
    const tag = tagIn(post, note.mark);
    const at = momentOf(createdAt);
    const by = textOf(createdByName);
    return tag && at && isId(id) ? [{ id, ...tag, author: createdById, at, ...(by !== undefined && { by }) }] : [];
  }

  async function find(): Promise<Answered<Post[]>> {
    posts.clear();
    let isThrough = false;
    for (let page = 0; page < MOST_PAGES && !isThrough; page += 1) {
      const answer = await get(ask, `${path}/posts?maxSize=${PAGE}&offset=${page * PAGE}`);
      if (!answer.ok) return answer;
      const { list, total } = answer.value;
      if (!Array.isArray(list)) return fail('changed');
      for (const post of rowsOf(list, PAGE).flatMap(read)) posts.set(post.id, post);
      isThrough = typeof total !== 'number' || total <= (page + 1) * PAGE;
    }
    // There may be one further on: nothing is written then, because it would stand there twice.
    if (!isThrough && posts.size === 0) return fail('refused');
    return done([...posts.values()].sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id)));
  }

  const change = (id: string, post: string) => api(ask, 'PUT', `Note/${id}`, { post });

  return {
    find,
    async write(tag, isReplacing) {
      const post = markdownOf(note, record, tag, isReplacing);
      // Internal: no customer who looks into a portal sees it.
      const asked = { type: 'Post', parentType: SCOPES[record.type], parentId: record.id, post, isInternal: true };
      const answer = await api(ask, 'POST', 'Note', asked);
      if (!answer.ok) return answer.trouble === 'no-right' ? whyNot(ask, path) : answer;
      const made = isFields(answer.value) ? answer.value : {};
      if (!isId(made.id)) return fail('changed');
      if (made.parentId === record.id && made.isInternal === true) return done(made.id);
      await api(ask, 'DELETE', `Note/${made.id}`);
      return fail('refused');
    },
    update: ({ id, part }, tag) => change(id, markdownOf(note, record, tag, part > 1)),
    async drop(id) {
      const removed = await api(ask, 'DELETE', `Note/${id}`);
      if (!removed.ok) await change(id, STANDS_ELSEWHERE);
    },
    async isClosed({ id }) {
      const post = posts.get(id);
      if (!post) return false;
      if (Date.parse(post.at) < Date.now() - EDITABLE) return true;
      // An administrator may have set a shorter time: then not even who wrote it may.
      const me = await get(ask, 'App/user');
      return me.ok && isFields(me.value.user) && me.value.user.id === post.author;
    },
  };
}
