// @vitest-environment happy-dom

import { expect, test } from 'vitest';
import { handedOff } from '../../core/handoff/brief.ts';
import { says, text } from '../../ui/mounted.tsx';
import { morgan, ownScreen, sam } from '../onScreen.tsx';

const { HandoffStatus } = await import('../../../src/sidebar/status/HandoffStatus.tsx');

const show = ownScreen();

test('only whoever wrote what came back is led to where it is mended', async () => {
  await show(<HandoffStatus />, sam, handedOff('bounced'));
  await says('sent it back');
  expect(text()).toContain('Fix it');
  await show(<HandoffStatus />, morgan, handedOff('bounced'));
  await says('sent it back');
  expect(text()).not.toContain('Fix it');
});
