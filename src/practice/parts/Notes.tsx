import { useId, useState } from 'react';
import { addNote, useNotes } from '../data/store.ts';
import { Avatar } from './Avatar.tsx';
import css from './Notes.module.css';

/** The notes of a deal, newest first, and a box for another. */
export function Notes({ deal, by }: { deal: string; by: string }) {
  const notes = useNotes(deal);
  const [text, setText] = useState('');
  const box = useId();
  return (
    <>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!text.trim()) return;
          addNote(deal, { at: new Date().toISOString(), by, text: text.trim() });
          setText('');
        }}
      >
        <label className={css.label} htmlFor={box}>
          New note
        </label>
        <textarea id={box} rows={2} value={text} onChange={(event) => setText(event.target.value)} placeholder="Write or paste a note" />
        <button type="submit" className="quiet">
          Add note
        </button>
      </form>
      <ul className={css.notes}>
        {notes.map((note) => (
          <li key={note.at} className={css.note}>
            <Avatar name={note.by} />
            <div>
              <p className={css.by}>
                {note.by} ·{' '}
                <time dateTime={note.at}>{new Date(note.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}</time>
              </p>
              <p className={css.text}>{note.text}</p>
            </div>
          </li>
        ))}
      </ul>
      {notes.length === 0 && <p className={css.none}>No notes yet.</p>}
    </>
  );
}
