import { useEffect, useMemo, useState } from 'react';
import { UNDO_MS } from '../../core/handoff/commands/undo.ts';
import { lastDecided } from '../../core/handoff/log.ts';
import { Button } from '../../ui/Button.tsx';
import { day, timeOrDay } from '../../ui/format.ts';
import { command } from '../state/command.ts';
import { nameIn, usePeople } from '../state/session.ts';
import { useStanding, wouldFollow } from '../state/standing.ts';
import { happened } from '../status/happened.ts';
import css from './UndoBar.module.css';

/** What this person did last, for as long as they can take it back; null where they cannot. */
function useLast() {
  const standing = useStanding();
  const people = usePeople();
  const [now, setNow] = useState(Date.now);
  const last = useMemo(() => {
    const { handoff, actor } = standing;
    return (handoff && actor && lastDecided(handoff.events, actor.id)?.event) ?? null;
  }, [standing]);
  const end = last ? Date.parse(last.at) + UNDO_MS : 0;
  useEffect(() => {
    setNow(Date.now());
    const left = end - Date.now();
    if (!(left >= 0)) return;
    const timer = setTimeout(() => setNow(Date.now()), left + 1);
    return () => clearTimeout(timer);
  }, [end]);
  if (!last || !wouldFollow({ name: 'undo' }, standing, Math.max(now, Date.parse(last.at)))) return null;
  return happened(last, { nameOf: (id) => nameIn(people, id), when: timeOrDay, day });
}

/** "Accepted. Undo": for ten minutes, and with no connection too. */
export function UndoBar() {
  const last = useLast();
  return (
    <div className={css.bar} role="status" aria-label="Last step">
      {last ? (
        <>
          <span>{last.done}.</span>
          <Button kind="quiet" onClick={() => void command({ name: 'undo' })}>
            Undo
          </Button>
        </>
      ) : null}
    </div>
  );
}
