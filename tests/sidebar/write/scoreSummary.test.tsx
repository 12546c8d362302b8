// @vitest-environment happy-dom

import { expect, test } from 'vitest';
import { completeHandoff, without } from '../../core/handoff/brief.ts';
import { says, text } from '../../ui/mounted.tsx';
import { ownScreen, sam } from '../onScreen.tsx';

const { ScoreSummary } = await import('../../../src/sidebar/write/score/ScoreSummary.tsx');

const show = ownScreen();

test('a note of one’s own is not praised as ready for somebody, and what is for somebody else is no note', async () => {
  await show(<ScoreSummary />, sam, without('ae', 'sam'));
  await says('A note of your own. You run this meeting yourself: there is nobody to hand it to.');
  expect(text()).not.toContain('Ready to hand off');
  await show(<ScoreSummary />, sam, completeHandoff());
  await says('15 of 15.');
  expect(text()).not.toContain('note of your own');
});
