/** Does this machine's clock fit what is stored? Clocks of handoffs and the life of codes hang on it. */
import { connected } from '../../backup/connected.ts';
import { type Check, good, look, wrong } from '../check.ts';
import { hasEmbedded } from '../embedded.ts';

/** Nobody ran this program before. */
const EARLIEST = Date.parse('2025-01-01T00:00:00Z');
const SLACK_MS = 5 * 60_000;

export const clockCheck: Check = {
  name: 'clock',
  async examine({ place, now }) {
    if (now < EARLIEST)
      return [wrong(`this machine believes it is ${new Date(now).toISOString()}. Set its clock, then start the server anew`)];
    if (!hasEmbedded(place)) return [];
    const newest = await connected(place, async (db) => {
      const there = await db.introspection.getTables();
      if (!there.some(({ name }) => name === 'request')) return null;
      const written = await db
        .selectFrom('request')
        .select((eb) => eb.fn.max('at').as('at'))
        .executeTakeFirst();
      return written?.at ?? null;
    });
    if (newest !== null && newest > now + SLACK_MS)
      return [
        look(
          `something was written at ${new Date(newest).toISOString()}, which is still to come. The clock was set back: check it (for example timedatectl)`,
        ),
      ];
    return [good(`the clock says ${new Date(now).toISOString()}`)];
  },
};
