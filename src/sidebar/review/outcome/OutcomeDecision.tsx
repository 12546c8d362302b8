import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useMay } from '../../state/standing.ts';
import { SavedState } from '../../status/SavedState.tsx';
import css from '../Decision.module.css';
import { UndoBar } from '../UndoBar.tsx';
import { OpportunityForm } from './OpportunityForm.tsx';
import { RejectForm } from './RejectForm.tsx';
import { useMeetingNotes } from './useMeetingNotes.ts';

/** What came of the held meeting; always in reach under the card. */
export function OutcomeDecision() {
  const [open, setOpen] = useState<'opportunity' | 'reject' | null>(null);
  const [last, setLast] = useState<'opportunity' | 'reject' | null>(null);
  const mayReject = useMay('reject');
  const notes = useMeetingNotes();
  const decide = (form: 'opportunity' | 'reject') => {
    setOpen(form);
    void notes.save();
  };
  const close = () => {
    setLast(open);
    setOpen(null);
  };
  if (open === 'opportunity') return <OpportunityForm onClose={close} />;
  if (open === 'reject') return <RejectForm onClose={close} />;
  return (
    <>
      <div className={css.undo}>
        <UndoBar />
      </div>
      <div className={css.line}>
        <Button kind="secondary" disabled={!mayReject} autoFocus={last === 'reject'} onClick={() => decide('reject')}>
          Reject
        </Button>
        <span className={css.saved}>
          <SavedState />
        </span>
        <Button autoFocus={last === 'opportunity'} onClick={() => decide('opportunity')}>
          Opportunity
        </Button>
      </div>
    </>
  );
}
