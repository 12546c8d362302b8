import type { ReactNode } from 'react';
import css from './Clocks.module.css';

/** A few settings that belong together. */
export function Group({ name, about, children }: { name: string; about?: string; children: ReactNode }) {
  return (
    <fieldset className={css.group}>
      <legend>{name}</legend>
      {about ? <p className={css.about}>{about}</p> : null}
      {children}
    </fieldset>
  );
}
