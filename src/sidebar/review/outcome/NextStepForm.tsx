import { useEffect, useRef, useState } from 'react';
import { nextStepOf } from '../../../core/handoff/nextStep.ts';
import { inputTime } from '../../contact/inputTime.ts';
import { command } from '../../state/command.ts';
import { useFormDraft } from '../../state/formDrafts.ts';
import { useStanding } from '../../state/standing.ts';
import css from '../Decision.module.css';
import { Sheet } from '../Sheet.tsx';
import { PASSED, StepAndDay } from './StepAndDay.tsx';

interface Draft {
  text: string;
  on: string;
  /** Nothing more is to follow. */
  isOver: boolean;
}

const MISSING = { text: 'Say what comes next.', on: 'Give the next step its day.', passed: PASSED } as const;

function lackIn({ text, on, isOver }: Draft, today: string): keyof typeof MISSING | null {
  if (isOver) return null;
  if (!text.trim()) return 'text';
  if (!on) return 'on';
  return on < today ? 'passed' : null;
}

/** What comes next with an opportunity, and when; or that nothing more does. */
export function NextStepForm({ onClose }: { onClose: () => void }) {
  const now = useStanding(({ handoff }) => handoff && nextStepOf(handoff));
  const today = inputTime(Date.now()).slice(0, 10);
  const standing: Draft = { text: now?.text ?? '', on: now && now.on >= today ? now.on : '', isOver: false };
  const words = useFormDraft('next-step', standing, ({ nextStep }) => ({ ...(nextStep ?? { text: '', on: '' }), isOver: !nextStep }));
  const { text, on, isOver } = words.draft;
  const [asked, setAsked] = useState(false);
  const step = useRef<HTMLInputElement>(null);
  const day = useRef<HTMLInputElement>(null);
  useEffect(() => {
    step.current?.focus();
    // Moved to another day it stays as it is; another one is typed over it.
    step.current?.select();
  }, []);
  const lack = lackIn(words.draft, today);

  const send = async () => {
    if (lack) {
      setAsked(true);
      (lack === 'text' ? step : day).current?.focus();
      return;
    }
    if (isOver || now?.text !== text.trim() || now.on !== on) {
      if (!(await command({ name: 'next-step', ...(!isOver && { nextStep: { text: text.trim(), on } }) }))) return;
      words.given();
    } else words.forget();
    onClose();
  };

  return (
    <Sheet
      title="What comes next"
      missing={asked && lack ? MISSING[lack] : null}
      does={isOver ? 'Nothing more follows' : 'Keep it'}
      onSend={() => void send()}
      onClose={onClose}
    >
      <StepAndDay
        of="next"
        text={text}
        on={on}
        lacks={!asked || !lack ? null : lack === 'text' ? 'text' : 'on'}
        about="next-about"
        disabled={isOver}
        from={today}
        step={step}
        day={day}
        onChange={words.change}
      />
      {now ? (
        <label className={css.check}>
          <input type="checkbox" checked={isOver} onChange={(event) => words.change({ isOver: event.currentTarget.checked })} />
          Nothing more is to follow
        </label>
      ) : null}
      <p id="next-about" className={css.about}>
        {isOver
          ? 'Won, lost, or kept in the CRM alone: nobody is reminded any more.'
          : 'You are reminded on its day, and once it has passed.'}
      </p>
    </Sheet>
  );
}
