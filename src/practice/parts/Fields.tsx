import type { ReactNode } from 'react';
import css from './Fields.module.css';

/** Label and value pairs in two columns. */
export function Fields({ children }: { children: ReactNode }) {
  return <dl className={css.fields}>{children}</dl>;
}

export function Field({ label, name, wide, children }: { label: string; name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? css.wide : undefined}>
      <dt className={css.label}>{label}</dt>
      <dd className={css.value} data-field={name}>
        {children}
      </dd>
    </div>
  );
}
