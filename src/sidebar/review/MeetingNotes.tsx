import { useState } from 'react';
import { lastOf } from '../../core/handoff/log.ts';
import { Button } from '../../ui/Button.tsx';
import inputs from '../../ui/input.module.css';
import { command } from '../state/command.ts';
import { useFormDraft } from '../state/formDrafts.ts';
import { useMay, useStanding } from '../state/standing.ts';
import { Choices } from './Choices.tsx';
import css from './MeetingNotes.module.css';
import part from './Part.module.css';

const SCORES = [
  { value: 1, name: '1', title: 'A waste of everybody’s time' },
  { value: 2, name: '2', title: 'Little came of it' },
  { value: 3, name: '3', title: 'Worth having had' },
  { value: 4, name: '4', title: 'Good' },
  { value: 5, name: '5', title: 'As good as they get' },
] as const;

interface Quality {
  score: number | null;
  line: string;
}

const NO_QUALITY: Quality = { score: null, line: '' };
const MOST_MINUTES = 600;

/** How the meeting was, and what the brief did not spare the buyer. Both can be said better later. */
export function MeetingNotes() {
  const mayNote = useMay('meeting-quality');
  const said = useStanding(({ handoff }) => (handoff ? lastOf(handoff.events, 'meeting-quality') : undefined));
  const asked = useStanding(({ handoff }) => (handoff ? lastOf(handoff.events, 'asked-again') : undefined));
  const words = useFormDraft<'meeting-quality', Quality>('meeting-quality', said ?? NO_QUALITY, ({ score, line }) => ({ score, line }));
  const again = useFormDraft('asked-again', { minutes: asked ? String(asked.minutes) : '' }, ({ minutes }) => ({
    minutes: String(minutes),
  }));
  const [missing, setMissing] = useState<string | null>(null);
  if (!mayNote) return null;

  const { score, line } = words.draft;
  const { minutes } = again.draft;
  const isQuality = score !== null && (score !== said?.score || line.trim() !== said.line);
  const count = Number(minutes);
  const isMinutes = minutes.trim() !== '' && count !== asked?.minutes;
  const isChanged = isQuality || isMinutes;

  const save = async () => {
    const isNumber = Number.isInteger(count) && count >= 0 && count <= MOST_MINUTES;
    if (isMinutes && !isNumber) return setMissing(`Give the minutes as a whole number, up to ${MOST_MINUTES}.`);
    if (isQuality && !line.trim()) {
      document.getElementById('quality-line')?.focus();
      return setMissing('Say in one line what made it so.');
    }
    setMissing(null);
    if (isQuality && (await command({ name: 'meeting-quality', score, line: line.trim() }))) words.given();
    if (isMinutes && (await command({ name: 'asked-again', minutes: count }))) again.given();
  };

  return (
    <form
      className={part.part}
      aria-label="How the meeting was"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3 id="quality">How was the meeting?</h3>
      <div role="radiogroup" aria-label="Meeting quality">
        <Choices name="quality" choices={SCORES} chosen={score} onPick={(value) => words.change({ score: value })} />
      </div>
      <input
        id="quality-line"
        className={inputs.input}
        aria-label="One line on the meeting"
        maxLength={280}
        placeholder="One line: right people, but no date"
        value={line}
        onChange={(event) => words.change({ line: event.currentTarget.value })}
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
          onChange={(event) => again.change({ minutes: event.currentTarget.value })}
        />
        <p>minutes spent asking what was known</p>
        <Button kind="secondary" type="submit" disabled={!isChanged}>
          Save
        </Button>
      </div>
      <p className={part.hint} role="status">
        {missing ?? (isChanged ? '' : said || asked ? 'Saved. You can change it.' : 'For you and your team, never for the buyer.')}
      </p>
    </form>
  );
}
