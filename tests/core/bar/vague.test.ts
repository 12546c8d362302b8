import { expect, test } from 'vitest';
import { STANDARD_BAR } from '../../../src/core/bar/bar.ts';
import { VAGUE } from '../../../src/core/bar/data/vague.ts';
import { FRAME_ITEMS } from '../../../src/core/bar/frames.ts';
import { vagueIn } from '../../../src/core/bar/vague.ts';

test.each([
  ['Seems interested', 'Seems interested'],
  ['Buyer is very interested', 'is very interested'],
  ['Shows interest', 'Shows interest'],
  ['Interest', 'Interest'],
  ['Good fit', 'Good fit'],
  ['Great product fit for us', 'Great product fit'],
  ['Engaged', 'Engaged'],
  ['Champion is engaged', 'is engaged'],
  ['Good conversation', 'Good conversation'],
  ['Strong rapport', 'Strong rapport'],
  ['Right person', 'Right person'],
  ['Good timing', 'Good timing'],
  ['Wants to buy soon', 'soon'],
  ['Serious pain', 'Serious pain'],
  ['Sees the value', 'Sees the value'],
  ['Has budget, probably', 'probably'],
  ['Well qualified', 'Well qualified'],
  ['Warm lead', 'Warm lead'],
  ['Ready to buy', 'Ready to buy'],
])('"%s" cannot be found false', (name, found) => {
  const vague = vagueIn(name);
  expect(vague?.found.trim()).toBe(found);
  expect(name.slice(vague?.start, vague?.end)).toBe(vague?.found);
});

test.each([
  'Interest rate known',
  'Parties with an interest named',
  'Fitness studio or gym',
  'Budget line exists',
  'Budget owner named',
  'Runs SAP in two plants or more',
  'Contract ends within six months',
  'Engagement letter signed',
  'Said they are interested in a trial',
  'Asked for a price',
  'Right to terminate in the contract',
  'Potential of 50 seats or more',
  'A current tool they pay for',
  'Decision maker on the call',
  'Legal review needed',
])('"%s" can be found false', (name) => {
  expect(vagueIn(name)).toBeNull();
});

test('nothing that the product itself proposes is vague', () => {
  const own = [...STANDARD_BAR.items, ...Object.values(FRAME_ITEMS).flatMap((items) => items ?? [])].map(({ name }) => name);
  for (const name of [...own, ...VAGUE.map(({ better }) => better)]) expect(vagueIn(name), name).toBeNull();
});
