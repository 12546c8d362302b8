/** The keyboard in a list of people: Enter goes on with the next, Backspace in an empty row takes it back. */
import type { KeyboardEvent } from 'react';
import { jumpTo } from '../jump.ts';

interface Row {
  isEmpty: boolean;
  /** Id of the control that the keyboard goes back to. */
  before: string;
  onNext: () => void;
  onRemove: () => void;
}

export function rowKeys({ isEmpty, before, onNext, onRemove }: Row) {
  return (event: KeyboardEvent) => {
    // Enter also ends a letter that is being put together.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !isEmpty) {
      event.preventDefault();
      onNext();
    } else if (event.key === 'Backspace' && isEmpty) {
      event.preventDefault();
      onRemove();
      jumpTo(before);
    }
  };
}
