/** Is nobody there who was removed? */
import { connected } from '../../backup/connected.ts';
import { readTombstones } from '../../backup/tombstoneFile.ts';
import { type Remnant, remnants } from '../../store/removal/remnants.ts';
import { type Check, good, look, wrong } from '../check.ts';
import { hasEmbedded } from '../embedded.ts';

export const removalsCheck: Check = {
  name: 'removals',
  async examine({ place, dataFolder }) {
    if (!hasEmbedded(place)) return [];
    const inFile = await readTombstones(dataFolder);
    const found = await connected(place, async (db) => {
      const there = await db.introspection.getTables();
      if (!there.some(({ name }) => name === 'tombstone')) return null;
      return { inTable: await db.selectFrom('tombstone').select('id').execute(), left: await remnants(db) };
    });
    if (found === null) return [];
    const { inTable, left } = found;
    const known = new Set(inTable.map(({ id }) => id));
    const back = inFile.filter(({ id }) => !known.has(id));
    if (back.length > 0)
      return [
        wrong(
          `an older store was put back, with ${back.length} removed since. Start the server: it removes them again before it answers anybody`,
        ),
      ];
    if (left.length > 0)
      return [
        wrong(
          `${new Set(left.map(({ id }) => id)).size} who were removed still have something here (${said(left)}). Start the server: it removes that before it answers anybody`,
        ),
      ];
    if (inTable.length > inFile.length)
      return [look('tombstones.jsonl does not know of every removal yet. Start the server: it is written then')];
    return [good(inTable.length === 1 ? 'one removal is remembered' : `${inTable.length} removals are remembered`)];
  },
};

/** `2 briefs, 3 answers`. */
const said = (left: readonly Remnant[]): string =>
  [...Map.groupBy(left, ({ what }) => what)].map(([what, some]) => `${some.reduce((sum, { rows }) => sum + rows, 0)} ${what}`).join(', ');
