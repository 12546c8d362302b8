import { useRef } from 'react';
import css from './Choices.module.css';

export interface Choice<V> {
  value: V;
  name: string;
  /** What it means, or why it cannot be chosen. */
  title?: string | undefined;
  tone?: 'plain' | 'good' | 'mid' | 'bad';
  disabled?: boolean;
}

interface Props<V> {
  /** Of the inputs: one a group. */
  name: string;
  choices: readonly Choice<V>[];
  chosen: V | null;
  /** Id of what says that the choice is not saved; absent where it is. */
  unsaved?: string | undefined;
  /** `passing`: by an arrow key, which only passes by: nothing is sent of what it stops at. */
  onPick: (value: V, passing: boolean) => void;
}

/** A few answers side by side, of which one can be chosen. What it is about stands on the radiogroup around it. */
export function Choices<V extends string | number>({ name, choices, chosen, unsaved, onPick }: Props<V>) {
  const byArrow = useRef(false);
  return (
    <div className={css.choices}>
      {choices.map(({ value, name: label, title, tone = 'plain', disabled = false }) => (
        <label key={value} className={`${css.choice} ${css[tone]} ${unsaved ? css.unsaved : ''}`} title={title}>
          <input
            type="radio"
            name={name}
            aria-label={label}
            aria-describedby={chosen === value ? unsaved : undefined}
            checked={chosen === value}
            disabled={disabled}
            onKeyDown={(event) => {
              byArrow.current = event.key.startsWith('Arrow');
            }}
            onPointerDown={() => {
              byArrow.current = false;
            }}
            onChange={() => onPick(value, byArrow.current)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
