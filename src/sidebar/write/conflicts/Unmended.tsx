import { useEffect, useRef } from 'react';
import { registerOf } from '../../../core/handoff/askedFor.ts';
import type { BounceReason } from '../../../core/handoff/events.ts';
import { Button } from '../../../ui/Button.tsx';
import { nameOfReason } from '../../status/happened.ts';
import { jumpToRegister } from '../jump.ts';
import css from './Unmended.module.css';

interface Props {
  reason: BounceReason;
  /** Who asked for it, by name. */
  by: string;
  onSend: () => void;
}

/** Before it goes out: what was asked for is as it was, which whoever asked would be told. */
export function Unmended({ reason, by, onSend }: Props) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <section ref={box} aria-label="Not mended yet" className={css.panel}>
      <p>
        <b>{nameOfReason(reason)}</b>, which {by} asked for, is as it was.
      </p>
      <div className={css.links}>
        <Button kind="quiet" onClick={() => jumpToRegister(registerOf(reason))}>
          Mend it
        </Button>
        <Button kind="quiet" onClick={onSend}>
          Hand off as it is
        </Button>
      </div>
    </section>
  );
}
