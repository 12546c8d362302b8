import { type ReactNode, useEffect, useId, useRef } from 'react';
import css from './Options.module.css';
import { showPanel } from './shownPanels.ts';

/** `anchor` names it in the page's address. */
export function Panel({ title, about, anchor, children }: { title: string; about: string; anchor?: string; children: ReactNode }) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  // Drawn after the browser looked for it.
  useEffect(() => {
    if (anchor && location.hash === `#${anchor}`) section.current?.scrollIntoView();
  }, [anchor]);
  useEffect(() => (section.current ? showPanel({ title, section: section.current }) : undefined), [title]);
  return (
    <section ref={section} className={css.panel} aria-labelledby={id} tabIndex={-1}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className={css.about}>{about}</p>
      </div>
      <div className={css.body}>{children}</div>
    </section>
  );
}
