import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import inputs from '../../../ui/input.module.css';
import { Choices } from '../Choices.tsx';
import part from '../Part.module.css';
import { useKeptInView } from '../useKeptInView.ts';
import css from './MeetingNotes.module.css';
import { MOST_MINUTES, useMeetingNotes } from './useMeetingNotes.ts';

const SAYS = 'quality-says';
const SCORES = [
  { value: 1, name: '1', title: 'A waste of everybody’s time' },
  { value: 2, name: '2', title: 'Little came of it' },
  { value: 3, name: '3', title: 'Worth having had' },
  { value: 4, name: '4', title: 'Good' },
  { value: 5, name: '5', title: 'As good as they get' },
] as const;

/** How the meeting was, and what the brief did not spare the buyer. Both can be said better later. */
export function MeetingNotes() {
  const { may, score, line, minutes, change, changeMinutes, isChanged, isScoreChanged, isSaid, isLineMissing, isNoNumber, save } =
    useMeetingNotes();
  const [tried, setTried] = useState(false);
  const [picked, setPicked] = useState<number | null>(null);
  const place = useKeptInView<HTMLFormElement>(isScoreChanged && picked !== null ? `score ${picked}` : null);
  if (!may) return null;
  const missing = isNoNumber
    ? `Give the minutes as a whole number, up to ${MOST_MINUTES}.`
    : isLineMissing
      ? 'Say in one line what made it so.'
      : '';

  const send = async () => {
    setTried(missing !== '');
    if (isLineMissing) document.getElementById('quality-line')?.focus();
    await save();
  };

  return (
    <form
      ref={place}
      className={part.part}
      aria-label="How the meeting was"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3 id="quality">How was the meeting?</h3>
      <div role="radiogroup" aria-label="Meeting quality">
        <Choices
          name="quality"
          choices={SCORES}
          chosen={score}
          unsaved={isScoreChanged ? SAYS : undefined}
          onPick={(value) => {
            setPicked(value);
            change({ score: value });
          }}
        />
      </div>
      <input
        id="quality-line"
        className={inputs.input}
        aria-label="One line on the meeting"
        maxLength={280}
        placeholder="One line: right people, but no date"
        value={line}
        onChange={(event) => change({ line: event.currentTarget.value })}
      />
      <div className={css.minutes}>
        <input
          id="minutes-again"
          type="number"
          min={0}
          max={MOST_MINUTES}
          className={inputs.input}
          aria-label="Minutes asked again"
          placeholder="0"
          value={minutes}
          onChange={(event) => changeMinutes(event.currentTarget.value)}
        />
        <p>minutes spent asking what was known</p>
        <Button kind="secondary" type="submit" disabled={!isChanged}>
          Save
        </Button>
      </div>
      <p id={SAYS} className={isChanged ? part.unsaved : part.hint} role="status">
        {isChanged
          ? `Not saved yet. ${tried ? missing : ''}`
          : isSaid
            ? 'Saved. You can change it.'
            : 'For you and your team, never for the buyer.'}
      </p>
    </form>
  );
}
