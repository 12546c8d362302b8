import type { ReactNode } from 'react';
import css from './input.module.css';

interface Props {
  name: string;
  /** Id of what takes the answer. */
  id: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A name, and under it what takes the answer; a click on the name goes there. */
export function Labelled({ name, id, className, children }: Props) {
  return (
    <div className={className}>
      <label className={css.label} htmlFor={id}>
        {name}
      </label>
      {children}
    </div>
  );
}
