import { ExternalLink } from 'lucide-react';
import type { Adapter } from '../../core/adapters/adapter.ts';
import { addressOf } from '../../core/handoff/address.ts';
import type { OpenBooking } from '../../protocol/bookings.ts';
import { dayAndTime } from '../../ui/format.ts';
import css from './Bookings.module.css';

interface Props {
  booking: OpenBooking;
  /** Whose it is, where that is to be said. */
  sdr: string | null;
  isOwn: boolean;
  adapters: readonly Adapter[];
}

/** A meeting without a brief; another's is theirs to write about. */
export function BookingRow({ booking, sdr, isOwn, adapters }: Props) {
  const { account, domain, contact, booked, isFirstSeen, start, record } = booking;
  const title = account ?? domain ?? contact ?? 'A meeting';
  const address = record && addressOf(record, adapters);
  const about = [sdr, contact === title ? null : contact, start && `Meeting ${dayAndTime(start)}`].filter(Boolean).join(' · ');
  return (
    <li>
      <div>
        <b>{title}</b>
        {about ? <p>{about}</p> : null}
        <p>
          {isFirstSeen ? 'First seen' : 'Booked'} {dayAndTime(booked)}, no brief yet
        </p>
      </div>
      {address ? (
        <a className={css.begin} href={address} target="_blank" rel="noopener noreferrer">
          {isOwn ? 'Begin brief' : 'Open the record'}
          <ExternalLink size={13} strokeWidth={1.8} aria-hidden="true" />
          <span className="visually-hidden">: {title}, open in the CRM</span>
        </a>
      ) : (
        <span className={css.quiet}>Open it in your CRM</span>
      )}
    </li>
  );
}
