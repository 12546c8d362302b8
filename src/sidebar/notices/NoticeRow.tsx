import { addressOf } from '../../core/handoff/address.ts';
import { openOptions, openPrep } from '../../platform/pages.ts';
import type { Notice } from '../../protocol/notices.ts';
import { timeOrDay } from '../../ui/format.ts';
import css from './Notices.module.css';
import { openNotices, readNotices } from './useNotices.ts';

/** In a frame it takes the CRM's own tab; a page of ours stays where it is. */
const TARGET = window.top === window.self ? '_blank' : '_top';

/** One sentence, and the one thing to do. Doing it reads it. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const { says, adds, at, action, handoff, record, read } = notice;
  const address = record && addressOf(record);
  const done = () => {
    readNotices([notice]);
    openNotices(false);
  };
  return (
    <li className={read ? css.read : css.unread}>
      <p className={css.says}>
        {read ? null : <span className="visually-hidden">To read: </span>}
        {says}
      </p>
      {adds ? <p className={css.adds}>“{adds}”</p> : null}
      <p className={css.foot}>
        <time dateTime={at}>{timeOrDay(at)}</time>
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
        ) : action.to === 'settings' ? (
          <button
            type="button"
            onClick={() => {
              openOptions();
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
          <button type="button" onClick={() => readNotices([notice])}>
            Mark as read
          </button>
        )}
      </p>
    </li>
  );
}
