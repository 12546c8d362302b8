// @vitest-environment happy-dom

import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Unfolded } from '../../src/ui/Unfolded.tsx';
import { button, ownPlace } from './mounted.tsx';

const draw = ownPlace();

function Outer() {
  const [isOpen, setOpen] = useState(false);
  const [isInner, setInner] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Change
      </button>
      {isOpen ? (
        <Unfolded onFold={() => setOpen(false)}>
          <p>Its words</p>
          <input aria-label="Name" />
          <button type="button" onClick={() => setInner(true)}>
            Remove
          </button>
          {isInner ? (
            <Unfolded onFold={() => setInner(false)}>
              <input aria-label="Confirm" />
            </Unfolded>
          ) : null}
        </Unfolded>
      ) : null}
    </>
  );
}

const at = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
const escaped = () => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
const pressed = (name: string) => {
  button(name)?.focus();
  button(name)?.click();
};

test('the keyboard goes in, Escape folds the innermost, and brings it back to what unfolded that', async () => {
  draw(<Outer />);
  pressed('Change');
  await vi.waitFor(() => expect(at()).toBe('Name'));
  pressed('Remove');
  await vi.waitFor(() => expect(at()).toBe('Confirm'));
  escaped();
  await vi.waitFor(() => expect(at()).toBe('Remove'));
  escaped();
  await vi.waitFor(() => expect(at()).toBe('Change'));
  expect(document.querySelector('input')).toBeNull();
});
