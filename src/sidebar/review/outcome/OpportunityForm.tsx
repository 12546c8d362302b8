import { useEffect, useRef, useState } from 'react';
import { inputTime } from '../../contact/inputTime.ts';
import { command } from '../../state/command.ts';
import { useFormDraft } from '../../state/formDrafts.ts';
import { toMain } from '../../write/jump.ts';
import css from '../Decision.module.css';
import { Sheet } from '../Sheet.tsx';
import { PASSED, StepAndDay } from './StepAndDay.tsx';

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
  const today = inputTime(Date.now()).slice(0, 10);
  const lacks = isHalf && !isText ? 'text' : isHalf || (isText && on < today) ? 'on' : null;

  const send = async () => {
    if (lacks) {
      setAsked(true);
      (lacks === 'on' ? day : step).current?.focus();
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
      missing={asked && lacks ? (lacks === 'text' ? 'Say what happens on that day.' : on ? PASSED : 'Give the next step its day.') : null}
      does="Make it one"
      onSend={() => void send()}
      onClose={onClose}
    >
      <StepAndDay
        of="opportunity"
        text={text}
        on={on}
        lacks={asked ? lacks : null}
        about="opportunity-about"
        from={today}
        step={step}
        day={day}
        onChange={words.change}
      />
      <p id="opportunity-about" className={css.about}>
        An opportunity lives by its next dated step. Where nothing is agreed yet, leave both empty.
      </p>
    </Sheet>
  );
}
