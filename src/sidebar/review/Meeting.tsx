import { useState } from 'react';
import { lastOf } from '../../core/handoff/log.ts';
import type { Meeting as Became } from '../../core/handoff/standing.ts';
import { Button } from '../../ui/Button.tsx';
import { command } from '../state/command.ts';
import { useName } from '../state/session.ts';
import { useMeeting, useStanding, useWhyNot } from '../state/standing.ts';
import { type Choice, Choices } from './Choices.tsx';
import part from './Part.module.css';

function intoView(place: HTMLElement | null): void {
  place?.scrollIntoView({ block: 'nearest' });
}

type Said = Exclude<Became, 'scheduled'>;

/** Asked when it was held: yes, no, or no answer. */
function FirstFive({ onAnswer }: { onAnswer: (joined?: boolean) => void }) {
  const sdr = useName(useStanding(({ handoff }) => handoff?.sdr ?? null));
  return (
    <div ref={intoView} role="group" aria-label="First five minutes">
      <p className={part.about}>One more click saves it: was {sdr} there for the first five minutes?</p>
      <div className={part.links}>
        <Button kind="quiet" onClick={() => onAnswer(true)}>
          Yes
        </Button>
        <Button kind="quiet" onClick={() => onAnswer(false)}>
          No
        </Button>
        <Button kind="quiet" onClick={() => onAnswer()}>
          Leave it open
        </Button>
      </div>
    </div>
  );
}

/** What became of the meeting: one click, and one more on who was there. */
export function Meeting() {
  const meeting = useMeeting();
  const [choosing, setChoosing] = useState<Said | null>(null);
  const obstacles: Record<Said, string | null> = {
    held: useWhyNot('held'),
    'no-show': useWhyNot('no-show'),
    cancelled: useWhyNot('cancelled'),
  };
  const isOpen = Object.values(obstacles).some((why) => why === null);
  const isUnreviewed = useStanding(({ handoff }) => (handoff ? lastOf(handoff.events, 'held')?.unreviewed : false));
  const isSaid = meeting !== null && meeting !== 'scheduled';
  if (!isSaid && !isOpen) return null;

  const choice = (value: Said, name: string): Choice<Said> => ({
    value,
    name,
    title: isSaid ? undefined : (obstacles[value] ?? undefined),
    disabled: obstacles[value] !== null && !(isSaid && meeting === value),
  });
  const say = async (said: Said, joined?: boolean) => {
    const given = said === 'held' ? { name: said, ...(joined !== undefined && { joined }) } : { name: said };
    if (await command(given)) setChoosing(null);
  };
  const pick = (said: Said, passing: boolean) => {
    setChoosing(said);
    if (said !== 'held' && !passing) void say(said);
  };

  return (
    <div
      className={part.part}
      role="radiogroup"
      aria-label="Meeting"
      // Nothing was said yet.
      onKeyDown={({ key }) => key === 'Escape' && setChoosing(null)}
    >
      <h3>What became of the meeting?</h3>
      <Choices
        name="meeting"
        choices={[choice('held', 'Held'), choice('no-show', 'No-show'), choice('cancelled', 'Cancelled')]}
        chosen={choosing ?? (isSaid ? meeting : null)}
        onPick={pick}
      />
      {choosing === 'held' ? <FirstFive onAnswer={(joined) => void say('held', joined)} /> : null}
      {choosing && choosing !== 'held' ? (
        <div className={part.links}>
          <Button kind="quiet" onClick={() => void say(choosing)}>
            {choosing === 'no-show' ? 'Say that nobody came' : 'Say that it was cancelled'}
          </Button>
        </div>
      ) : null}
      {isUnreviewed ? <p className={part.hint}>Held before anybody had accepted the brief.</p> : null}
    </div>
  );
}
