import type { MouseEvent, ReactNode } from 'react';
import { addressOf } from '../../core/handoff/address.ts';
import { valuesOf } from '../../core/handoff/handoff.ts';
import { meetingStart } from '../../core/handoff/meetingStart.ts';
import { contentOf } from '../../core/handoff/registers.ts';
import type { Summary } from '../../core/work/summary.ts';
import { openPrep } from '../../platform/pages.ts';
import { dayAndTime } from '../../ui/format.ts';
import list from '../../ui/list.module.css';
import css from './Work.module.css';

interface Props {
  summary: Summary;
  /** What is to be done, or where it was found. */
  says: ReactNode;
  /** Who else is in it. */
  about: readonly (string | null | undefined)[];
  /** At the end of the row. */
  end?: ReactNode;
  /** Below it all. */
  children?: ReactNode;
}

/** In a frame it takes the CRM's own tab; a page of ours stays where it is. */
const TARGET = window.top === window.self ? '_blank' : '_top';

/** One handoff: whose it is, what there is to do, what runs out. It leads to the record in the CRM; where that has no address, to the prep card. */
export function WorkRow({ summary, says, about, end, children }: Props) {
  const { account, record, id, events } = summary;
  const { facts } = contentOf(valuesOf(summary));
  const start = meetingStart(events, facts);
  const line = [facts.contact, start && dayAndTime(start), ...about].filter(Boolean).join(' · ');
  const address = addressOf(record);
  const open = (event: MouseEvent) => {
    if (address) return;
    event.preventDefault();
    openPrep(id);
  };
  return (
    <li>
      <a className={css.row} href={address ?? '#'} target={address ? TARGET : undefined} rel="noreferrer" onClick={open}>
        <b>{account || 'A deal without a name'}</b>
        {end}
        <span className={css.says}>{says}</span>
        {line ? <span className={`${list.quiet} ${css.line}`}>{line}</span> : null}
        {children}
      </a>
    </li>
  );
}
