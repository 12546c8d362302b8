import { type ReactNode, useId } from 'react';
import css from './Section.module.css';

/** A named part of the brief below the six fields. */
export function Section({ name, aside, children }: { name: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={css.section}>
      <div className={css.header}>
        <h2 id={id}>{name}</h2>
        {aside ? <span className={css.aside}>{aside}</span> : null}
      </div>
      {children}
    </div>
  );
}
