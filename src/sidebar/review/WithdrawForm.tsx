import { useEffect, useRef, useState } from 'react';
import inputs from '../../ui/input.module.css';
import { Labelled } from '../../ui/Labelled.tsx';
import { command } from '../state/command.ts';
import { useFormDraft } from '../state/formDrafts.ts';
import css from './Decision.module.css';
import { Sheet } from './Sheet.tsx';

/** The brief ends, with a reason; it can be taken up again in a new one. */
export function WithdrawForm({ onClose }: { onClose: () => void }) {
  const words = useFormDraft('withdraw', { reason: '' }, ({ reason }) => ({ reason }));
  const { reason } = words.draft;
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);

  const send = async () => {
    if (!reason.trim()) {
      setAsked(true);
      box.current?.focus();
      return;
    }
    if (!(await command({ name: 'withdraw', reason: reason.trim() }))) return;
    words.given();
    onClose();
  };

  return (
    <Sheet
      title="Withdraw this brief"
      missing={asked && !reason.trim() ? 'Say why, in a few words: whoever waits for it is told.' : null}
      does="Withdraw"
      onSend={() => void send()}
      onClose={onClose}
    >
      <Labelled name="Why it is withdrawn" id="withdraw-reason">
        <input
          ref={box}
          id="withdraw-reason"
          className={inputs.input}
          maxLength={500}
          placeholder="the buyer left the company"
          value={reason}
          aria-invalid={asked && !reason.trim()}
          aria-describedby="withdraw-about"
          onChange={(event) => words.change({ reason: event.currentTarget.value })}
        />
      </Labelled>
      <p id="withdraw-about" className={css.about}>
        Nothing is deleted. If they come back, it can be taken up again.
      </p>
    </Sheet>
  );
}
