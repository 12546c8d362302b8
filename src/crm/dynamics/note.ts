/** The note on a record of Dynamics 365: an annotation in its timeline. Nobody is mailed. */
import type { Answered, CrmNote } from '../../core/handoff/crmNote.ts';
import { type Shelf, type Standing, tagIn } from '../../core/handoff/keepNote.ts';
import { noteHtml, noteWithin, STANDS_ELSEWHERE } from '../../core/handoff/noteText.ts';
import type { RecordRef } from '../../core/handoff/record.ts';
import { done, type Fields, fail, isFields } from '../answer.ts';
import type { Ask } from '../contract.ts';
import { api, isId, list, shownOf } from './api.ts';

const SETS: Record<RecordRef['type'], { entity: string; set: string }> = {
  deal: { entity: 'opportunity', set: 'opportunities' },
  meeting: { entity: 'appointment', set: 'appointments' },
};

/** Characters of `notetext`. */
const LONGEST = 100_000;
const SUBJECT = 'Handoff brief';

const linkTo = ({ origin, type, id }: RecordRef, tag: string): string =>
  `${origin}/main.aspx?pagetype=entityrecord&etn=${SETS[type].entity}&id=${id}&note=${tag}`;

export function dynamicsShelf(ask: Ask, record: RecordRef, note: CrmNote): Shelf {
  const { entity, set } = SETS[record.type];
  /** Of each note that was found, as which it was. */
  const seen = new Map<string, string>();
  const textOf = (tag: string): string => noteWithin(LONGEST, noteHtml, { note, tag, link: linkTo(record, tag) });

  function read(row: Fields): Standing[] {
    const tag = tagIn(row.notetext, note.mark);
    const id = row.annotationid;
    if (!tag || !isId(id)) return [];
    const etag = row['@odata.etag'];
    if (typeof etag === 'string') seen.set(id, etag);
    const by = shownOf(row, '_createdby_value');
    return [{ id, ...tag, ...(by !== undefined && { by }) }];
  }

  async function find(): Promise<Answered<Standing[]>> {
    seen.clear();
    const ofRecord = `_objectid_value eq ${record.id}`;
    const look = (filter: string) =>
      list(
        ask,
        record,
        `annotations?$select=notetext,createdon,_createdby_value&$filter=${encodeURIComponent(filter)}&$orderby=createdon%20asc`,
      );
    const marked = await look(`${ofRecord} and contains(notetext,'${note.mark}')`);
    // Where long texts cannot be searched, the record's few notes are looked through.
    const found = !marked.ok && marked.trouble === 'changed' ? await look(ofRecord) : marked;
    return found.ok ? done(found.value.flatMap(read)) : found;
  }

  /** `If-Match`: without it a note that is gone would be made anew, under its old id and on no record. */
  const change = (id: string, notetext: string, etag = '*'): Promise<Answered<unknown>> =>
    api(ask, 'PATCH', `annotations(${id})`, { headers: { 'If-Match': etag }, body: { notetext } });

  return {
    find,
    async write(tag) {
      const body = { subject: SUBJECT, notetext: textOf(tag), [`objectid_${entity}@odata.bind`]: `/${set}(${record.id})` };
      const answer = await api(ask, 'POST', 'annotations?$select=annotationid', { headers: { Prefer: 'return=representation' }, body });
      if (!answer.ok) return answer;
      const id = isFields(answer.value) ? answer.value.annotationid : undefined;
      return isId(id) ? done(id) : fail('changed');
    },
    async update({ id }, tag) {
      const first = await change(id, textOf(tag), seen.get(id));
      if (first.ok || first.trouble !== 'refused') return first;
      // Somebody changed it since it was found (412): what a newer word of the handoff says stands, whoever wrote it.
      const now = await find();
      if (!now.ok) return now;
      const standing = now.value.find((one) => one.id === id);
      if (!standing) return fail('gone');
      return standing.step >= note.step ? done(undefined) : change(id, textOf(tag), seen.get(id));
    },
    async drop(id) {
      const removed = await api(ask, 'DELETE', `annotations(${id})`);
      if (!removed.ok) await change(id, `<p>${STANDS_ELSEWHERE}</p>`);
    },
    isClosed: () => Promise.resolve(false),
  };
}
