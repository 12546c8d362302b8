import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { dayAndTime } from '../../../ui/format.ts';
import { useName } from '../../state/session.ts';
import { useStanding } from '../../state/standing.ts';
import part from '../Part.module.css';

interface Props {
  /** When it is to begin, ISO 8601, where that is still to come. */
  ahead: string | null;
  /** Yes, no, or no answer. */
  onSay: (joined?: boolean) => void;
  onNotYet: () => void;
}

/** Held before the time that is known here, it may have been moved up without a word; more likely somebody pressed the wrong one. */
export function HeldForm({ ahead, onSay, onNotYet }: Props) {
  const sdr = useName(useStanding(({ handoff }) => handoff?.sdr ?? null));
  const [isSure, setSure] = useState(false);
  if (ahead !== null && !isSure)
    return (
      <div role="group" aria-label="Held before its time">
        <p className={part.about}>The meeting is on {dayAndTime(ahead)}. Was it held earlier?</p>
        <div className={part.links}>
          <Button kind="quiet" onClick={() => setSure(true)}>
            It was held earlier
          </Button>
          <Button kind="quiet" onClick={onNotYet}>
            Not yet
          </Button>
        </div>
      </div>
    );
  return (
    <div role="group" aria-label="First five minutes">
      <p className={part.about}>Was {sdr} there for the first five minutes?</p>
      <div className={part.links}>
        <Button kind="quiet" onClick={() => onSay(true)}>
          Yes
        </Button>
        <Button kind="quiet" onClick={() => onSay(false)}>
          No
        </Button>
        <Button kind="quiet" onClick={() => onSay()}>
          Leave it open
        </Button>
      </div>
    </div>
  );
}
