import { type ReactNode, useId } from 'react';
import css from './Options.module.css';

export function Panel({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={css.panel} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className={css.about}>{about}</p>
      </div>
      <div className={css.body}>{children}</div>
    </section>
  );
}
