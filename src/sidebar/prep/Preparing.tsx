import { CHECKLIST } from '../../core/prep/checklist.ts';
import { Button } from '../../ui/Button.tsx';
import { useMeeting } from '../state/standing.ts';
import css from './Preparing.module.css';
import { PrepClock } from './PrepClock.tsx';
import type { NotesInHand } from './useNotes.ts';

/** What the account executive ticks for themselves before the call, and how long they have been at it. */
export function Preparing({ inHand: { notes, tick }, onBegin }: { inHand: NotesInHand; onBegin: () => void }) {
  const isOver = useMeeting() === 'held';
  if (!notes.looks && isOver) return null;
  if (!notes.looks)
    return (
      <section className={css.begin}>
        <Button kind="secondary" onClick={onBegin}>
          Prepare for the call
        </Button>
        <p>A short checklist and 15 minutes, for yourself only.</p>
      </section>
    );
  return (
    <section className={css.preparing}>
      <div className={css.head}>
        <h3 id="prep-checklist">Before the call</h3>
        <PrepClock since={notes.looks.last.at} />
      </div>
      <ul className={css.list} aria-labelledby="prep-checklist">
        {CHECKLIST.map(({ key, says }) => (
          <li key={key}>
            <label>
              <input type="checkbox" checked={notes.ticked.includes(key)} onChange={(event) => tick(key, event.currentTarget.checked)} />
              <span>{says}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
