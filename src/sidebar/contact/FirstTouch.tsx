import { X } from 'lucide-react';
import { useState } from 'react';
import { earliestTouch, TOO_EARLY } from '../../core/handoff/commands/firstTouch.ts';
import { lastDecided } from '../../core/handoff/log.ts';
import { sinceGiven } from '../../core/handoff/turns.ts';
import { Button } from '../../ui/Button.tsx';
import { timeOrDay } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import inputs from '../../ui/input.module.css';
import { TextInput } from '../../ui/TextInput.tsx';
import { command } from '../state/command.ts';
import { useMeeting, useStanding, wouldFollow } from '../state/standing.ts';
import { SEEN } from '../status/happened.ts';
import css from './Contact.module.css';
import { inputTime, isoOf } from './inputTime.ts';
import { useIsTheirs } from './useIsTheirs.ts';
import { useLoggedLate } from './useLoggedLate.ts';

/** The account executive's first word to the buyer: one click logs that it was now, and another time can be given. */
export function FirstTouch() {
  const isTheirs = useIsTheirs('first-touch');
  const isWriter = useIsTheirs('introduced');
  const meeting = useMeeting();
  const standing = useStanding();
  const [changing, setChanging] = useState<string | null>(null);
  /** Once the box for a time was there, the keyboard comes back to what opened it. */
  const [wasOpen, setWasOpen] = useState(false);
  const leave = () => {
    setWasOpen(true);
    setChanging(null);
  };
  const late = useLoggedLate();
  const { handoff, actor } = standing;
  const events = handoff?.events ?? [];
  const logged = sinceGiven(events).findLast((event) => event.type === 'first-touch');
  // Once they met there is nothing left to log.
  if (!logged && (meeting !== 'scheduled' || isWriter)) return null;
  const last = actor ? lastDecided(events, actor.id)?.event : undefined;
  const canChange = logged !== undefined && last?.type === 'first-touch' && wouldFollow({ name: 'undo' }, standing);
  const when = changing === null ? null : isoOf(changing);
  const isToCome = when !== null && Date.parse(when) > Date.now();
  const isTooEarly = when !== null && handoff !== null && Date.parse(when) < earliestTouch(handoff);
  const isOff = when === null || isToCome || isTooEarly;

  const save = async () => {
    if (isOff) return;
    if (logged && !(await command({ name: 'undo' }))) return;
    if (await command({ name: 'first-touch', when })) leave();
  };

  if (changing !== null)
    return (
      <form
        className={css.time}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => event.key === 'Escape' && leave()}
      >
        <label className={inputs.label} htmlFor="touched">
          When the first touch was
        </label>
        <TextInput
          id="touched"
          type="datetime-local"
          value={changing}
          max={inputTime(Date.now())}
          onText={setChanging}
          aria-describedby="touched-about"
          autoFocus
        />
        <Button type="submit" kind="secondary" disabled={isOff}>
          Save time
        </Button>
        <IconButton icon={X} name="Leave it as it is" onClick={leave} />
        <p id="touched-about" className={css.about} role="status">
          {when === null
            ? 'Give the day and the time.'
            : isToCome
              ? 'That is still to come: log it once it was made.'
              : isTooEarly
                ? TOO_EARLY
                : ''}
        </p>
      </form>
    );
  return (
    <div className={css.part}>
      {logged ? (
        <p role="status">
          First touch: <b>{timeOrDay(logged.when)}</b>
          {logged.seen ? ` · ${SEEN[logged.seen]}, seen in the CRM` : null}
          {late === null ? null : <span className={css.late}>Logged late, {timeOrDay(late)}: its time had run out by then.</span>}
        </p>
      ) : (
        <p>No first touch yet</p>
      )}
      {isTheirs ? (
        <div className={css.buttons}>
          {logged ? null : (
            <Button id="first-touch" kind="secondary" onClick={() => void command({ name: 'first-touch' })}>
              Log first touch
            </Button>
          )}
          {!logged || canChange ? (
            <Button kind="quiet" autoFocus={wasOpen} onClick={() => setChanging(inputTime(logged ? Date.parse(logged.when) : Date.now()))}>
              {logged ? 'Change time' : 'Earlier…'}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
