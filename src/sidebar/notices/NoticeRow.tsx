import type { ReactNode } from 'react';
import { openOptions, openPrep, openWork } from '../../platform/pages.ts';
import type { Notice } from '../../protocol/notices.ts';
import { timeOrDay } from '../../ui/format.ts';
import { useAddressOf } from '../state/address.ts';
import css from './Notices.module.css';
import { saysOf } from './saysOf.ts';
import { openNotices, readNotices } from './useNotices.ts';

/** In a frame it takes the CRM's own tab; a page of ours stays where it is. */
const TARGET = window.top === window.self ? '_blank' : '_top';

interface Props {
  notice: Notice;
  /** What else is read with it: earlier ones that it stands for. */
  withIt?: readonly Notice[];
  /** It stands below a later one of the same handoff. */
  isEarlier?: boolean;
  /** Beside its time. */
  more?: ReactNode;
}

/** One sentence, and the one thing to do. Doing it reads it. */
export function NoticeRow({ notice, withIt = [], isEarlier = false, more }: Props) {
  const { adds, at, action, handoff, record } = notice;
  const read = [notice, ...withIt].every((one) => one.read);
  const address = useAddressOf(record);
  const marked = () => readNotices([notice, ...withIt]);
  const done = () => {
    marked();
    openNotices(false);
  };
  return (
    <li className={`${read ? css.read : css.unread} ${isEarlier ? css.earlier : ''}`}>
      <p className={css.says}>
        {read ? null : <span className="visually-hidden">To read: </span>}
        {saysOf(notice)}
      </p>
      {adds ? <p className={css.adds}>“{adds}”</p> : null}
      <p className={css.foot}>
        <span className={css.when}>
          <time dateTime={at}>{timeOrDay(at)}</time>
          {more}
        </span>
        {action.to === 'prep' && handoff ? (
          <button
            type="button"
            onClick={() => {
              openPrep(handoff);
              done();
            }}
          >
            {action.label}
          </button>
        ) : action.to === 'settings' || action.to === 'work' ? (
          <button
            type="button"
            onClick={() => {
              if (action.to === 'work') openWork();
              else openOptions();
              done();
            }}
          >
            {action.label}
          </button>
        ) : address ? (
          <a href={address} target={TARGET} rel="noreferrer" onClick={done}>
            {action.label}
          </a>
        ) : read ? null : (
          <button type="button" onClick={marked}>
            Mark as read
          </button>
        )}
      </p>
    </li>
  );
}
