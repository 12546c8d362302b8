import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

interface Props {
  title: string;
  /** Where it stands among the headings of its page. */
  as?: 'h2' | 'h3';
  /** What brings the next, or what to do. */
  children: ReactNode;
}

/** Nothing is here, and that is no mistake. */
export function EmptyState({ title, as: Heading = 'h2', children }: Props) {
  return (
    <div className={css.empty}>
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
