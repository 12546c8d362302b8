import { type InputHTMLAttributes, useEffect, useRef } from 'react';
import css from './input.module.css';
import { putText } from './putText.ts';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  value: string;
  onText: (text: string) => void;
}

/** A one-line text box that keeps the browser's caret and undo; a value from elsewhere is put in when it differs. */
export function TextInput({ value, onText, className = '', ...rest }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) putText(box.current, value);
  }, [value]);
  return (
    <input
      {...rest}
      ref={box}
      className={`${css.input} ${className}`}
      defaultValue={value}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}
