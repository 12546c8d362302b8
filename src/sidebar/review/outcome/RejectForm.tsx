import { useEffect, useRef, useState } from 'react';
import { becomes, REASON_CODES, type ReasonCode } from '../../../core/handoff/reasonCodes.ts';
import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import { inputTime } from '../../contact/inputTime.ts';
import { command } from '../../state/command.ts';
import { useFormDraft } from '../../state/formDrafts.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import { useName } from '../../state/session.ts';
import { toMain } from '../../write/jump.ts';
import css from '../Decision.module.css';
import { Sheet } from '../Sheet.tsx';
import { RejectAsks } from './RejectAsks.tsx';
import { draftOfReason, NO_REJECTION, rejectionOf } from './rejection.ts';

const CODES = Object.entries(REASON_CODES) as [ReasonCode, (typeof REASON_CODES)[ReasonCode]][];

/** Why the held meeting became no opportunity; the code says what becomes of the handoff, and asks for what is needed then. */
export function RejectForm({ onClose }: { onClose: () => void }) {
  const words = useFormDraft('reject', NO_REJECTION, ({ reason }) => draftOfReason(reason));
  const { draft } = words;
  const [asked, setAsked] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  const sdr = useName(useHandoff(({ local }) => local?.server?.sdr ?? null));
  const rejection = rejectionOf(draft, inputTime(Date.now()).slice(0, 10));
  const next = rejection.ok ? becomes(rejection.reason) : null;
  const [does, about] = {
    recycled: ['Recycle', `${sdr} can take it up again when the time has come.`],
    disqualified: ['Disqualify', 'It ends here. What was learnt stays with it.'],
    reassigned: ['Give it on', 'It goes on as it stands, with a meeting of their own to come.'],
    none: ['Reject', ''],
  }[next ?? 'none'] as [string, string];

  const send = async () => {
    if (!rejection.ok) {
      setAsked(true);
      document.getElementById(rejection.control)?.focus();
      return;
    }
    if (!(await command({ name: 'reject', reason: rejection.reason }))) return;
    words.given();
    onClose();
    toMain();
  };

  return (
    <Sheet
      title="Why is it no opportunity?"
      missing={asked && !rejection.ok ? rejection.message : null}
      does={does}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Labelled name="Reason code" id="reject-code">
        <select
          ref={select}
          id="reject-code"
          className={inputs.input}
          value={draft.code}
          aria-invalid={asked && draft.code === ''}
          aria-describedby="reject-about"
          onChange={(event) => {
            words.change({ code: event.currentTarget.value as ReasonCode | '' });
            setAsked(false);
          }}
        >
          <option value="">Choose the one that decided it</option>
          {CODES.map(([code, { name }]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
      <RejectAsks draft={draft} change={words.change} wrong={asked && !rejection.ok ? rejection.control : null} />
      <p id="reject-about" className={css.about} hidden={!about}>
        {about}
      </p>
    </Sheet>
  );
}
