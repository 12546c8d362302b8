import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { command } from '../state/command.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { SavedState } from '../status/SavedState.tsx';
import { BounceForm } from './BounceForm.tsx';
import css from './Decision.module.css';

/** Accept, or bounce with one reason; always in reach under the card. */
export function Decision() {
  const [bouncing, setBouncing] = useState(false);
  const [wasBouncing, setWasBouncing] = useState(false);
  const close = () => {
    setBouncing(false);
    setWasBouncing(true);
  };
  const waiting = useHandoff((state) => (state.local?.waiting.length ?? 0) > 0);
  if (bouncing) return <BounceForm onClose={close} />;
  return (
    <div className={css.line}>
      <Button kind="secondary" disabled={waiting} autoFocus={wasBouncing} onClick={() => setBouncing(true)}>
        Bounce
      </Button>
      <span className={css.saved}>
        <SavedState />
      </span>
      <Button disabled={waiting} onClick={() => void command({ name: 'accept' })}>
        Accept
      </Button>
    </div>
  );
}
