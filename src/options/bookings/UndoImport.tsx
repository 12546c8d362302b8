import { useEffect, useState } from 'react';
import { undoBookings } from '../../platform/bookings.ts';
import type { ImportAnswer } from '../../protocol/bookings.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Button } from '../../ui/Button.tsx';
import { failureWords } from '../people/failureWords.ts';
import css from './Bookings.module.css';
import { undoneWords } from './importWords.ts';

interface Props {
  account: KeptAccount;
  undo: NonNullable<ImportAnswer['undo']>;
  /** What the list did, said until that is taken back. */
  did: string;
  done: () => void;
}

/** All that a list did, taken back at once, for as long as that can be. */
export function UndoImport({ account, undo: { id, until }, did, done }: Props) {
  const [isOver, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ text: string; isDone: boolean } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), Date.parse(until) - Date.now());
    return () => clearTimeout(timer);
  }, [until]);
  const undo = async () => {
    setBusy(true);
    const answered = await undoBookings(account, id);
    setBusy(false);
    setSaid(answered.ok ? { text: undoneWords(answered.value), isDone: true } : { text: failureWords(answered.failure), isDone: false });
    if (answered.ok) done();
  };
  if (said?.isDone) return said.text;
  return (
    <>
      {did}
      <div className={css.undo}>
        {isOver ? null : (
          <Button kind="quiet" disabled={busy} onClick={() => void undo()}>
            Undo the whole list
          </Button>
        )}
        {said ? <p>{said.text}</p> : null}
      </div>
    </>
  );
}
