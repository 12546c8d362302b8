import type { ReactNode } from 'react';
import css from './Card.module.css';

/** A titled box; while `ready` is false its content is grey lines, as where a slow CRM is still loading. */
export function Card({
  title,
  ready = true,
  lines = 3,
  children,
}: {
  title: string;
  ready?: boolean;
  lines?: number;
  children: ReactNode;
}) {
  return (
    <section className={css.card} aria-busy={!ready}>
      <h2 className={css.title}>{title}</h2>
      {ready ? children : <Waiting lines={lines} />}
    </section>
  );
}

export function Waiting({ lines }: { lines: number }) {
  return (
    <div className={css.waiting} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <span key={line} />
      ))}
    </div>
  );
}
