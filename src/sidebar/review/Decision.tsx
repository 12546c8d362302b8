import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { command } from '../state/command.ts';
import { useMay } from '../state/standing.ts';
import { SavedState } from '../status/SavedState.tsx';
import { toMain } from '../write/jump.ts';
import { BounceForm } from './bounce/BounceForm.tsx';
import css from './Decision.module.css';
import { UndoBar } from './UndoBar.tsx';

async function accept(): Promise<void> {
  if (await command({ name: 'accept' })) toMain();
}

/** Accept, or bounce with one reason; always in reach under the card. */
export function Decision() {
  const [bouncing, setBouncing] = useState(false);
  const [wasBouncing, setWasBouncing] = useState(false);
  const mayBounce = useMay('bounce');
  const close = () => {
    setBouncing(false);
    setWasBouncing(true);
  };
  if (bouncing) return <BounceForm onClose={close} />;
  return (
    <>
      <div className={css.undo}>
        <UndoBar />
      </div>
      <div className={css.line}>
        <Button kind="secondary" disabled={!mayBounce} autoFocus={wasBouncing} onClick={() => setBouncing(true)}>
          Bounce
        </Button>
        <span className={css.saved}>
          <SavedState />
        </span>
        <Button onClick={() => void accept()}>Accept</Button>
      </div>
    </>
  );
}
