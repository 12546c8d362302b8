import { useEffect, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import css from './PersonRow.module.css';

/** How long a removal can be taken back. */
const UNDO_MS = 10_000;

interface Taken<T> {
  one: T;
  index: number;
}

/** Takes an entry out of a list, and for a while offers to put it back where it stood, unless nothing stood in it. */
export function useRemoval<T extends { id: string; name: string; role: string }>(entries: () => T[], put: (entries: T[]) => void) {
  const [taken, setTaken] = useState<Taken<T> | null>(null);
  useEffect(() => {
    const timer = taken && setTimeout(() => setTaken(null), UNDO_MS);
    return () => {
      if (timer) clearTimeout(timer);
    };
  }, [taken]);

  const remove = (one: T) => {
    const all = entries();
    setTaken(one.name || one.role ? { one, index: all.findIndex(({ id }) => id === one.id) } : null);
    put(all.filter(({ id }) => id !== one.id));
  };
  const undo = () => {
    if (taken) put(entries().toSpliced(taken.index, 0, taken.one));
    setTaken(null);
  };
  const offer = taken ? (
    <p className={css.removed} role="status">
      {taken.one.name || 'The entry'} is removed.
      <Button kind="quiet" autoFocus onClick={undo}>
        Undo
      </Button>
    </p>
  ) : null;
  return { remove, offer };
}
