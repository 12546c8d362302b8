import { type FormEvent, useId, useRef, useState } from 'react';
import type { Correctable } from '../../core/handoff/corrections.ts';
import { Button } from '../../ui/Button.tsx';
import input from '../../ui/input.module.css';
import { useHandoff } from '../state/handoffStore.ts';
import { correct, draftOf } from './correct.ts';
import css from './Facts.module.css';
import { ASKS, FACT_NAMES } from './words.ts';

const TYPES: Partial<Record<Correctable, string>> = { email: 'email', phone: 'tel', meetingStart: 'datetime-local' };

interface Props {
  name: Correctable;
  /** What stands there already, and where it comes from. */
  origin?: string;
  /** It is asked for: nobody has turned to it, and left empty it stays so. */
  isAsking?: boolean;
  onEnd: () => void;
  children?: React.ReactNode;
}

/** A fact while it is written: Enter keeps it, and so does going on elsewhere; Escape leaves it as it was. */
export function FactBox({ name, origin, isAsking = false, onEnd, children }: Props) {
  const id = useId();
  const [draft, setDraft] = useState(() => draftOf(name, useHandoff.getState().content.facts));
  const [isAsked, setAsked] = useState(false);
  const isOver = useRef(false);
  const end = (): void => {
    isOver.current = true;
    onEnd();
  };
  const keep = (): void => {
    if (isOver.current || (isAsking && !draft.text.trim())) return;
    if (correct(name, draft)) end();
    else setAsked(true);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    keep();
  };
  const hint = isAsked ? ASKS[name] : origin;
  return (
    <form
      className={css.form}
      onSubmit={submit}
      noValidate
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || keep()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        end();
      }}
    >
      <div className={css.boxes}>
        <input
          // biome-ignore lint/a11y/noAutofocus: whoever opened it is about to write.
          autoFocus={!isAsking}
          className={input.input}
          type={TYPES[name] ?? 'text'}
          aria-label={FACT_NAMES[name]}
          aria-invalid={isAsked}
          aria-describedby={hint ? id : undefined}
          maxLength={500}
          inputMode={name === 'amount' ? 'decimal' : undefined}
          value={draft.text}
          onChange={({ currentTarget: { value: text } }) => setDraft((before) => ({ ...before, text }))}
        />
        {name === 'amount' ? (
          <input
            className={`${input.input} ${css.currency}`}
            aria-label="Currency"
            placeholder="EUR"
            maxLength={3}
            value={draft.currency}
            onChange={({ currentTarget: { value: currency } }) => setDraft((before) => ({ ...before, currency }))}
          />
        ) : null}
        <Button type="submit" kind="secondary" className={css.keep ?? ''}>
          Keep
        </Button>
      </div>
      {hint || children ? (
        <div className={css.foot}>
          <p id={id} className={isAsked ? css.asked : css.origin} role={isAsked ? 'alert' : undefined}>
            {hint}
          </p>
          {children}
        </div>
      ) : null}
    </form>
  );
}
