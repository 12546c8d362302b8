/** What several clocks tell at one moment: as few notices as can be, and none that keeps another from a room. */
import { expect, test } from 'vitest';
import type { ClockName } from '../../../src/core/clocks/clock.ts';
import { clockNamed } from '../../../src/core/clocks/registry.ts';
import { isForRoom } from '../../../src/core/notices/kinds.ts';
import { joined } from '../../../src/server/watch/joined.ts';

const late = (clock: ClockName) => {
  const about = { clock: clockNamed(clock).label };
  return { workspace: 'w', person: 'morgan', handoff: 'h', at: 0, kind: 'breach' as const, about, clock, run: 1 };
};

test('what is to be mended stands alone: of the others a room hears', () => {
  const told = joined([late('fix'), late('first-touch'), late('rating')]);
  const names = told.map(({ about }) => [about?.clock, ...(about?.also ?? [])]);
  expect(names.toSorted()).toEqual([[clockNamed('fix').label], [clockNamed('first-touch').label, clockNamed('rating').label]].toSorted());
  expect(told.filter(({ kind, about = {} }) => isForRoom(kind, about))).toHaveLength(1);
});
