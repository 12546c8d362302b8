import type { MouseEvent, ReactNode } from 'react';
import list from '../../ui/list.module.css';
import css from './Work.module.css';

/** In a frame it takes the CRM's own tab; a page of ours stays where it is. */
export const TARGET = window.top === window.self ? '_blank' : '_top';

interface Props {
  title: string;
  /** Where it leads; null for nowhere. */
  href: string | null;
  target?: string | undefined;
  onClick?: (event: MouseEvent) => void;
  /** At the end of its first line. */
  end?: ReactNode;
  /** What is to be done, or where it was found. */
  says: ReactNode;
  /** Who and when. */
  about: string;
  /** On a line of its own below that. */
  more?: string;
  /** Below it all. */
  children?: ReactNode;
}

/** One line of a list of work. */
export function Line({ title, href, target, onClick, end, says, about, more, children }: Props) {
  const inside = (
    <>
      <b>{title}</b>
      {end}
      <span className={css.says}>{says}</span>
      {about ? <span className={`${list.quiet} ${css.line}`}>{about}</span> : null}
      {more ? <span className={`${list.quiet} ${css.line}`}>{more}</span> : null}
      {children}
    </>
  );
  return (
    <li>
      {href === null ? (
        <div className={css.row}>{inside}</div>
      ) : (
        <a className={css.row} href={href} target={target} rel="noreferrer" onClick={onClick}>
          {inside}
        </a>
      )}
    </li>
  );
}
