import { useRef, useState } from 'react';
import { aeOf, isOwnNote } from '../../core/handoff/parties.ts';
import { Button } from '../../ui/Button.tsx';
import { useMay, useStanding } from '../state/standing.ts';
import css from './Override.module.css';
import { OverrideForm } from './OverrideForm.tsx';

/** A manager of its team lets a brief pass that is not whole: the buyer cannot always wait. */
export function Override() {
  const may = useMay('override');
  const handoff = useStanding((state) => state.handoff);
  const [open, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  if (!may || !handoff || isOwnNote(handoff)) return null;
  const close = () => {
    setOpen(false);
    setWasOpen(true);
  };
  return (
    <div ref={place} className={css.place}>
      {open ? (
        <OverrideForm ae={aeOf(handoff)} onClose={close} />
      ) : (
        <div className={css.line}>
          <p>It has not been handed off{handoff.state === 'bounced' ? ' again' : ''}.</p>
          <Button kind="quiet" autoFocus={wasOpen} onClick={() => setOpen(true)}>
            Override…
          </Button>
        </div>
      )}
    </div>
  );
}
