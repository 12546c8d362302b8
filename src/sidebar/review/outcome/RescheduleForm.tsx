import { useEffect, useRef, useState } from 'react';
import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import { command } from '../../state/command.ts';
import { useFormDraft } from '../../state/formDrafts.ts';
import css from '../Decision.module.css';
import { Sheet } from '../Sheet.tsx';
import { instantOf, localOf } from './newTime.ts';

const NOTHING = { start: '', isUnknown: false };

/** The meeting has a new time, or is to have one. */
export function RescheduleForm({ onClose }: { onClose: () => void }) {
  const words = useFormDraft('reschedule', NOTHING, ({ start }) => ({ start: localOf(start), isUnknown: start === undefined }));
  const { start, isUnknown } = words.draft;
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const at = instantOf(start);

  const send = async () => {
    if (!isUnknown && at === null) {
      setAsked(true);
      box.current?.focus();
      return;
    }
    if (!(await command({ name: 'reschedule', ...(!isUnknown && at !== null && { start: at }) }))) return;
    words.given();
    onClose();
  };

  return (
    <Sheet
      title="Move the meeting"
      missing={asked && !isUnknown && at === null ? 'Give the new time, or say that it is not known yet.' : null}
      does="Move it"
      onSend={() => void send()}
      onClose={onClose}
    >
      <Labelled name="New time" id="reschedule-start">
        <input
          ref={box}
          id="reschedule-start"
          type="datetime-local"
          className={inputs.input}
          value={start}
          disabled={isUnknown}
          aria-invalid={asked && !isUnknown && at === null}
          onChange={(event) => words.change({ start: event.currentTarget.value })}
        />
      </Labelled>
      <label className={css.check}>
        <input type="checkbox" checked={isUnknown} onChange={(event) => words.change({ isUnknown: event.currentTarget.checked })} />
        Not known yet
      </label>
    </Sheet>
  );
}
