import { useState } from 'react';
import { dayOf, nextStepOf } from '../../../core/handoff/nextStep.ts';
import { Button } from '../../../ui/Button.tsx';
import { useStanding } from '../../state/standing.ts';
import { useNow } from '../../state/useNow.ts';
import { SavedState } from '../../status/SavedState.tsx';
import css from '../Decision.module.css';
import { UndoBar } from '../UndoBar.tsx';
import { NextStepForm } from './NextStepForm.tsx';

const LOOK_MS = 30_000;

/** The next step of an opportunity, ahead of its day and behind it; always in reach under the card. */
export function NextStep() {
  const step = useStanding(({ handoff }) => handoff && nextStepOf(handoff));
  const now = useNow(LOOK_MS);
  const [open, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const close = () => {
    setOpen(false);
    setWasOpen(true);
  };
  if (open) return <NextStepForm onClose={close} />;
  const begins = step && dayOf(step)?.begins;
  const isDue = typeof begins === 'number' && begins <= now;
  return (
    <>
      <div className={css.undo}>
        <UndoBar />
      </div>
      <div className={css.line}>
        <span className={css.saved}>
          <SavedState />
        </span>
        <Button kind={isDue ? 'primary' : 'secondary'} autoFocus={wasOpen} onClick={() => setOpen(true)}>
          {step ? 'Change the next step' : 'Next step'}
        </Button>
      </div>
    </>
  );
}
