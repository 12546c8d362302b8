// @vitest-environment happy-dom

import '../../../sidebar/frame.ts';
import { expect, test } from 'vitest';
import { ownPlace } from '../../../ui/mounted.tsx';

const { Troubles } = await import('../../../../src/options/workspace/notices/Troubles.tsx');

const draw = ownPlace();
const trouble = { says: 'It did not arrive.', isOver: true, at: '2027-03-01T09:00:00.000Z', count: 1 };

test('what did not arrive says what it was and whose, also of a letter to a buyer', () => {
  draw(
    <Troubles
      troubles={[
        { ...trouble, channel: 'mail', person: 'Sam' },
        { ...trouble, channel: 'buyer', person: 'Ann', count: 2 },
        { ...trouble, channel: 'slack', person: '' },
      ]}
    />,
  );
  const lines = [...document.querySelectorAll('[aria-label="Did not arrive"] b')].map(({ textContent }) => textContent);
  expect(lines).toEqual(['Mail to Sam', 'Confirmation to a buyer of Ann, 2 times', 'Slack room']);
});
