import { useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { usePeople } from '../state/session.ts';
import { useMay, useStanding } from '../state/standing.ts';
import { heirsOf } from './heirs.ts';
import { useMoving } from './moving.ts';
import { RescheduleForm } from './outcome/RescheduleForm.tsx';
import part from './Part.module.css';
import { ReassignForm } from './ReassignForm.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';

type Form = 'reschedule' | 'reassign' | 'withdraw';

/** What can be done beside the road; each asks for its words in its place. */
export function More() {
  const standing = useStanding();
  const people = usePeople();
  const heirs = useMemo(() => heirsOf(standing, people), [standing, people]);
  const may: Record<Form, boolean> = { reschedule: useMay('reschedule'), reassign: heirs.to.length > 0, withdraw: useMay('withdraw') };
  const isGiving = standing.waiting.includes('reassign');
  const [open, setOpen] = useState<Form | null>(null);
  const [last, setLast] = useState<Form | null>(null);
  const { asked } = useMoving();
  const [answered, setAnswered] = useState(asked);
  if (asked !== answered) {
    setAnswered(asked);
    setOpen('reschedule');
  }
  const close = () => {
    setLast(open);
    setOpen(null);
  };
  // Somebody may have been faster: then there is nothing left to do.
  const shown = open && may[open] ? open : null;
  if (!shown && !Object.values(may).includes(true) && !isGiving) return null;
  return (
    <div className={part.beside}>
      {shown === 'reschedule' ? <RescheduleForm onClose={close} /> : null}
      {shown === 'reassign' ? <ReassignForm heirs={heirs} onClose={close} /> : null}
      {shown === 'withdraw' ? <WithdrawForm onClose={close} /> : null}
      {shown ? null : (
        <div className={part.part}>
          <div className={part.links}>
            {may.reschedule ? (
              <Button kind="quiet" autoFocus={last === 'reschedule'} onClick={() => setOpen('reschedule')}>
                Move the meeting…
              </Button>
            ) : null}
            {may.reassign || isGiving ? (
              <Button kind="quiet" disabled={isGiving} autoFocus={last === 'reassign'} onClick={() => setOpen('reassign')}>
                Give to another AE…
              </Button>
            ) : null}
            {may.withdraw ? (
              <Button kind="quiet" autoFocus={last === 'withdraw'} onClick={() => setOpen('withdraw')}>
                Withdraw…
              </Button>
            ) : null}
          </div>
        </div>
      )}
    </div>
  );
}
