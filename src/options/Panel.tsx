import { type ReactNode, useEffect, useId, useRef } from 'react';
import css from './Options.module.css';

/** `anchor` names it in the page's address. */
export function Panel({ title, about, anchor, children }: { title: string; about: string; anchor?: string; children: ReactNode }) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  // Drawn after the browser looked for it.
  useEffect(() => {
    if (anchor && location.hash === `#${anchor}`) section.current?.scrollIntoView();
  }, [anchor]);
  return (
    <section ref={section} className={css.panel} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className={css.about}>{about}</p>
      </div>
      <div className={css.body}>{children}</div>
    </section>
  );
}
