/** Writes one note through one connection: where its id is still known, without looking through the record's other notes. */
import type { Answered } from '../../core/handoff/crmNote.ts';
import { keepNote, type NoteKept, type Shelf } from '../../core/handoff/keepNote.ts';
import type { RecordRef } from '../../core/handoff/record.ts';
import type { Connector, Link, NoteShelf } from './contract.ts';
import type { Due } from './due.ts';

export interface Remembered {
  place: RecordRef;
  remote: string;
}

const isSame = (a: RecordRef, b: RecordRef): boolean => a.crm === b.crm && a.origin === b.origin && a.type === b.type && a.id === b.id;

/** Taken away by hand, it is looked for by its mark, and then written again. */
function knowing(shelf: NoteShelf, remote: string): Shelf {
  let isFirst = true;
  return {
    ...shelf,
    async find() {
      if (!isFirst) return shelf.find();
      isFirst = false;
      const known = await shelf.look(remote);
      if (!known.ok) return known;
      return known.value ? { ok: true, value: [known.value] } : shelf.find();
    },
  };
}

export type Written = NoteKept & { remembered: Remembered | null };

export async function writeNote(
  connector: Connector<unknown>,
  link: Link<unknown>,
  { places, note }: Due,
  before: Remembered | null,
): Promise<Answered<Written>> {
  // Where it stands already is looked at first.
  const sorted = before
    ? [...places.filter((place) => isSame(place, before.place)), ...places.filter((place) => !isSame(place, before.place))]
    : places;
  const shelves = sorted.map((place) => {
    const shelf = connector.shelf(link, place, note);
    return before && isSame(place, before.place) ? knowing(shelf, before.remote) : shelf;
  });
  const kept = await keepNote(shelves, note);
  if (!kept.ok) return kept;
  const { standing, by } = kept.value;
  const place = standing && sorted[standing.shelf];
  return {
    ok: true,
    value: { ...kept.value, ...(by !== undefined && { by: link.hide(by) }), remembered: place ? { place, remote: standing.id } : null },
  };
}
