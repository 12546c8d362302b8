import type { MouseEvent, ReactNode } from 'react';
import { valuesOf } from '../../core/handoff/handoff.ts';
import { meetingStart } from '../../core/handoff/meetingStart.ts';
import { contentOf } from '../../core/handoff/registers.ts';
import type { Summary } from '../../core/work/summary.ts';
import { openPrep } from '../../platform/pages.ts';
import { dayAndTime } from '../../ui/format.ts';
import { useAddressOf } from '../state/address.ts';
import { Line, TARGET } from './Line.tsx';

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

/** One handoff: whose it is, what there is to do, what runs out. It leads to the record in the CRM; where that has no address, to the prep card. */
export function WorkRow({ summary, says, about, end, children }: Props) {
  const { account, record, id, events } = summary;
  const { facts } = contentOf(valuesOf(summary));
  const start = meetingStart(events, facts);
  const line = [facts.contact, start && dayAndTime(start), ...about].filter(Boolean).join(' · ');
  const address = useAddressOf(record);
  const open = (event: MouseEvent) => {
    if (address) return;
    event.preventDefault();
    openPrep(id);
  };
  return (
    <Line
      title={account || 'A deal without a name'}
      href={address ?? '#'}
      target={address ? TARGET : undefined}
      onClick={open}
      end={end}
      says={says}
      about={line}
    >
      {children}
    </Line>
  );
}
