import { useEffect, useRef, useState } from 'react';
import inputs from '../../ui/input.module.css';
import { Labelled } from '../../ui/Labelled.tsx';
import { command } from '../state/command.ts';
import { useFormDraft } from '../state/formDrafts.ts';
import { toMain } from '../write/jump.ts';
import css from './Decision.module.css';
import { Sheet } from './Sheet.tsx';

const NOTHING = { text: '', on: '' };

/** The meeting became an opportunity, with what was agreed next and its day. */
export function OpportunityForm({ onClose }: { onClose: () => void }) {
  const words = useFormDraft('opportunity', NOTHING, ({ nextStep }) => nextStep ?? NOTHING);
  const { text, on } = words.draft;
  const [asked, setAsked] = useState(false);
  const [step, day] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  useEffect(() => step.current?.focus(), [step]);
  const isText = text.trim() !== '';
  const isHalf = isText !== (on !== '');

  const send = async () => {
    if (isHalf) {
      setAsked(true);
      (isText ? day : step).current?.focus();
      return;
    }
    const nextStep = isText ? { nextStep: { text: text.trim(), on } } : {};
    if (!(await command({ name: 'opportunity', ...nextStep }))) return;
    words.given();
    onClose();
    toMain();
  };

  return (
    <Sheet
      title="Make it an opportunity"
      missing={asked && isHalf ? (isText ? 'Give the next step its day.' : 'Say what happens on that day.') : null}
      does="Make it one"
      onSend={() => void send()}
      onClose={onClose}
    >
      <div className={css.pair}>
        <Labelled name="Next step" id="opportunity-step">
          <input
            ref={step}
            id="opportunity-step"
            className={inputs.input}
            maxLength={500}
            placeholder="Proposal to Dana"
            value={text}
            aria-invalid={asked && isHalf && !isText}
            aria-describedby="opportunity-about"
            onChange={(event) => words.change({ text: event.currentTarget.value })}
          />
        </Labelled>
        <Labelled name="Next step date" id="opportunity-day">
          <input
            ref={day}
            id="opportunity-day"
            type="date"
            className={inputs.input}
            value={on}
            aria-invalid={asked && isHalf && isText}
            onChange={(event) => words.change({ on: event.currentTarget.value })}
          />
        </Labelled>
      </div>
      <p id="opportunity-about" className={css.about}>
        An opportunity lives by its next dated step. Where nothing is agreed yet, leave both empty.
      </p>
    </Sheet>
  );
}
