import type { ReactNode } from 'react';
import css from './PrepCard.module.css';

export interface PartProps {
  label: string;
  /** Where it comes from, as the form or the settings call it. */
  from?: ReactNode;
  /** Who changed it when, where that was after this person last looked. */
  changed?: string | undefined;
  /** `half` stands beside another where there is room. */
  kind?: 'wide' | 'half';
  tone?: 'care';
  children: ReactNode;
}

/** One part of the card: its label small, what it says large, and where it comes from. */
export function Part({ label, from, changed, kind = 'wide', tone, children }: PartProps) {
  return (
    <section className={`${css.part} ${css[kind]} ${tone ? css[tone] : ''}`}>
      <div className={css.head}>
        <h3>{label}</h3>
        {changed ? (
          <span className={css.changed} title={changed}>
            New
            <span className="visually-hidden">, {changed}</span>
          </span>
        ) : null}
        {from ? <span className={css.from}>{from}</span> : null}
      </div>
      {children}
    </section>
  );
}
