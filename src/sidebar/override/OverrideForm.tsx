import { useEffect, useRef, useState } from 'react';
import inputs from '../../ui/input.module.css';
import { Labelled } from '../../ui/Labelled.tsx';
import { ExecutiveChoice } from '../executive/ExecutiveChoice.tsx';
import { Sheet } from '../review/Sheet.tsx';
import { command } from '../state/command.ts';
import { useFormDraft } from '../state/formDrafts.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useName, usePeople } from '../state/session.ts';
import { useStanding } from '../state/standing.ts';
import css from './Override.module.css';

const MOST = 500;

/** Whom it goes to: whoever the brief names, or else whom the manager chooses. */
function Executive({ ae, chosen, onChoose }: { ae: string | null; chosen: string; onChoose: (ae: string) => void }) {
  const writer = useStanding((state) => state.handoff?.sdr);
  const executives = usePeople().filter(({ id, active, roles }) => active && roles.includes('ae') && id !== writer);
  const named = useName(ae);
  if (ae !== null)
    return (
      <p className={css.about}>
        It goes to <b>{named}</b> as it stands, and your reason with it.
      </p>
    );
  return (
    <ExecutiveChoice id="override-ae" executives={executives} chosen={chosen} asks="Choose who runs the meeting" onChoose={onChoose} />
  );
}

/** What is missing, why it passes all the same, and to whom. */
export function OverrideForm({ ae, onClose }: { ae: string | null; onClose: () => void }) {
  const { draft, change, given } = useFormDraft('override', { reason: '', ae: '' }, ({ reason, ae: to = '' }) => ({ reason, ae: to }));
  const gaps = useHandoff((state) => state.gaps);
  const missing = [...new Set(gaps.filter(({ kind }) => kind !== 'ae').map(({ name }) => name))];
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const lacks = [
    ...(draft.reason.trim() === '' ? ['Say why it cannot wait: the account executive reads it.'] : []),
    ...(ae === null && draft.ae === '' ? ['Choose who runs the meeting.'] : []),
  ];

  const pass = async () => {
    if (lacks.length > 0) {
      setAsked(true);
      if (draft.reason.trim() === '') box.current?.focus();
      else document.getElementById('override-ae')?.focus();
      return;
    }
    const to = ae === null ? { ae: draft.ae } : {};
    if (!(await command({ name: 'override', reason: draft.reason.trim(), ...to }))) return;
    given();
    onClose();
  };

  return (
    <Sheet
      title="Let it pass as it is"
      missing={asked ? (lacks[0] ?? null) : null}
      does="Let it pass"
      onSend={() => void pass()}
      onClose={onClose}
    >
      {missing.length > 0 ? <p className={css.about}>Still missing: {missing.join(', ')}. It earns no credit this way.</p> : null}
      <Executive ae={ae} chosen={draft.ae} onChoose={(chosen) => change({ ae: chosen })} />
      <Labelled name="Why it cannot wait" id="override-reason">
        <textarea
          ref={box}
          id="override-reason"
          className={inputs.input}
          rows={2}
          maxLength={MOST}
          placeholder="The buyer moved the call to this afternoon"
          value={draft.reason}
          aria-invalid={asked && draft.reason.trim() === ''}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      </Labelled>
    </Sheet>
  );
}
