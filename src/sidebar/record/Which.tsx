import { EmptyState } from '../../ui/EmptyState.tsx';

/** The page has something open and does not say what: nobody guesses. */
export function Which() {
  return (
    <EmptyState title="Which meeting is this?">
      <p>The page does not say which one is open here. Open the meeting itself, with “Edit” or a double click, and its brief appears.</p>
    </EmptyState>
  );
}
