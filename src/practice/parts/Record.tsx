import type { ReactNode } from 'react';
import { Link } from './Link.tsx';
import css from './Record.module.css';

interface Props {
  id: string;
  /** `loading` until every part is there, `edit` while the fields are inputs. */
  mode: 'loading' | 'view' | 'edit';
  back: 'pipeline' | 'calendar';
  kind: string;
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** The head and frame of a record page. `data-record` says which record the parts inside belong to. */
export function Record({ id, mode, back, kind, title, actions, children }: Props) {
  return (
    <article className={css.record} data-record={id} data-mode={mode}>
      <title>{`${title} · Practice CRM`}</title>
      <header className={css.head}>
        <p className={css.path}>
          <Link page={back}>{back === 'pipeline' ? 'Pipeline' : 'Calendar'}</Link> / {kind} {id}
        </p>
        <div className={css.line}>
          <h1 className={css.title} data-field="name">
            {title}
          </h1>
          <div className={css.actions}>{actions}</div>
        </div>
      </header>
      {children}
    </article>
  );
}

export const Columns = ({ main, side }: { main: ReactNode; side: ReactNode }) => (
  <div className={css.columns}>
    <div className={css.column}>{main}</div>
    <div className={css.column}>{side}</div>
  </div>
);
