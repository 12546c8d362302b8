import { useState } from 'react';
import inputs from '../../../ui/input.module.css';
import css from './Clocks.module.css';

const textOf = (minutes: number): string => (Number.isFinite(minutes) ? String(Math.round((minutes / 60) * 100) / 100) : '');
const minutesIn = (text: string): number => Math.round(Number(text.trim().replace(',', '.') || Number.NaN) * 60);

interface Props {
  id: string;
  label: string;
  /** NaN for what is no number. */
  minutes: number;
  onMinutes(minutes: number): void;
  isWrong?: boolean;
  /** What an empty box stands for. */
  placeholder?: string;
}

/** A time in hours. What is typed stays as it was typed. */
export function Hours({ id, label, minutes, onMinutes, isWrong = false, placeholder }: Props) {
  const [typed, setTyped] = useState(textOf(minutes));
  const isSame = Object.is(minutesIn(typed), minutes);
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <span className={css.hours}>
        <input
          id={id}
          className={inputs.input}
          inputMode="decimal"
          placeholder={placeholder}
          aria-invalid={isWrong}
          value={isSame ? typed : textOf(minutes)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onMinutes(minutesIn(event.currentTarget.value));
          }}
        />
        h
      </span>
    </>
  );
}
