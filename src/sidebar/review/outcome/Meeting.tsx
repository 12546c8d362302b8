import { useState } from 'react';
import { NOT_BEGUN } from '../../../core/handoff/commands/noShow.ts';
import { formerMeeting, HELD_BEFORE } from '../../../core/handoff/formerMeeting.ts';
import { lastOf } from '../../../core/handoff/log.ts';
import { startAhead } from '../../../core/handoff/meetingStart.ts';
import type { Meeting as Became } from '../../../core/handoff/standing.ts';
import { Button } from '../../../ui/Button.tsx';
import { dayAndTime } from '../../../ui/format.ts';
import { command } from '../../state/command.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import { useMeeting, useStanding, useWhyNot } from '../../state/standing.ts';
import { useNow } from '../../state/useNow.ts';
import { type Choice, Choices } from '../Choices.tsx';
import part from '../Part.module.css';
import { useKeptInView } from '../useKeptInView.ts';
import { HeldForm } from './HeldForm.tsx';

type Said = Exclude<Became, 'scheduled'>;

const SAYS = 'meeting-says';

/** How often it is looked whether its time has come. */
const LOOK_MS = 20_000;

/** What became of the meeting: one click, and one more on who was there. */
export function Meeting() {
  const meeting = useMeeting();
  const [choosing, setChoosing] = useState<Said | null>(null);
  const [isSending, setSending] = useState(false);
  const isUnsaved = choosing !== null && !isSending;
  const place = useKeptInView<HTMLDivElement>(isUnsaved ? choosing : null);
  const now = useNow(LOOK_MS);
  const shown = useHandoff(({ content }) => content.facts);
  // The server knows what stands in the handoff, and the person what the header shows.
  const ahead = useStanding(({ handoff }) => handoff && (startAhead(handoff, now, shown) ?? startAhead(handoff, now)));
  const former = useStanding(({ handoff }) => (handoff && formerMeeting(handoff) ? HELD_BEFORE : null));
  const [held, missed, cancelled] = [useWhyNot('held'), useWhyNot('no-show'), useWhyNot('cancelled')];
  const obstacles: Record<Said, string | null> = {
    held: held ?? former,
    'no-show': missed ?? former ?? (ahead === null ? null : NOT_BEGUN),
    cancelled: cancelled ?? former,
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
    setSending(true);
    if (await command(given)) setChoosing(null);
    setSending(false);
  };
  const pick = (said: Said, passing: boolean) => {
    setChoosing(said);
    if (said !== 'held' && !passing) void say(said);
  };

  return (
    <div
      ref={place}
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
        unsaved={isUnsaved ? SAYS : undefined}
        onPick={pick}
      />
      {isUnsaved ? (
        <p id={SAYS} className={part.unsaved}>
          {choosing === 'held' ? 'Not saved until you answer.' : 'Not saved yet.'}
        </p>
      ) : null}
      {choosing === 'held' ? (
        <HeldForm ahead={ahead} onSay={(joined) => void say('held', joined)} onNotYet={() => setChoosing(null)} />
      ) : null}
      {choosing && choosing !== 'held' ? (
        <div className={part.links}>
          <Button kind="quiet" onClick={() => void say(choosing)}>
            {choosing === 'no-show' ? 'Say that nobody came' : 'Say that it was cancelled'}
          </Button>
        </div>
      ) : null}
      {ahead !== null && !isSaid && missed === null && choosing === null ? (
        <p className={part.hint}>
          It is on {dayAndTime(ahead)}; from then on you can say that nobody came. If it will not take place, say “Cancelled” or move it.
        </p>
      ) : null}
      {isUnreviewed ? <p className={part.hint}>Held before anybody had accepted the brief.</p> : null}
    </div>
  );
}
