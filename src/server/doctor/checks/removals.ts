/** Is nobody there who was removed? */
import { connected } from '../../backup/connected.ts';
import { readTombstones } from '../../backup/tombstoneFile.ts';
import { type Check, good, look, wrong } from '../check.ts';
import { hasEmbedded } from '../embedded.ts';

export const removalsCheck: Check = {
  name: 'removals',
  async examine({ place, dataFolder }) {
    if (!hasEmbedded(place)) return [];
    const inFile = await readTombstones(dataFolder);
    const inTable = await connected(place, async (db) => {
      const there = await db.introspection.getTables();
      return there.some(({ name }) => name === 'tombstone') ? await db.selectFrom('tombstone').select('id').execute() : null;
    });
    if (inTable === null) return [];
    const known = new Set(inTable.map(({ id }) => id));
    const back = inFile.filter(({ id }) => !known.has(id));
    if (back.length > 0)
      return [
        wrong(
          `an older store was put back, with ${back.length} removed since. Start the server: it removes them again before it answers anybody`,
        ),
      ];
    if (inTable.length > inFile.length)
      return [look('tombstones.jsonl does not know of every removal yet. Start the server: it is written then')];
    return [good(`${inTable.length} removals are remembered`)];
  },
};
