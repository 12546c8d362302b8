import type { Ref } from 'react';
import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import css from '../Decision.module.css';

export const PASSED = 'That day has passed: give one that is to come.';

interface Said {
  text: string;
  /** ISO date, or empty. */
  on: string;
}

interface Props extends Said {
  /** Begins the ids of both. */
  of: string;
  /** Which of them still has to be said. */
  lacks: 'text' | 'on' | null;
  /** Id of what explains it. */
  about: string;
  disabled?: boolean;
  /** ISO date before which no day is to come. */
  from?: string;
  step: Ref<HTMLInputElement>;
  day: Ref<HTMLInputElement>;
  onChange: (part: Partial<Said>) => void;
}

/** What comes next, and on which day. */
export function StepAndDay({ of, text, on, lacks, about, disabled = false, from, step, day, onChange }: Props) {
  return (
    <div className={css.pair}>
      <Labelled name="Next step" id={`${of}-step`}>
        <input
          ref={step}
          id={`${of}-step`}
          className={inputs.input}
          maxLength={500}
          placeholder="Proposal to Dana"
          value={text}
          disabled={disabled}
          aria-invalid={lacks === 'text'}
          aria-describedby={about}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      </Labelled>
      <Labelled name="Next step date" id={`${of}-day`}>
        <input
          ref={day}
          id={`${of}-day`}
          type="date"
          className={inputs.input}
          min={from}
          value={on}
          disabled={disabled}
          aria-invalid={lacks === 'on'}
          onChange={(event) => onChange({ on: event.currentTarget.value })}
        />
      </Labelled>
    </div>
  );
}
