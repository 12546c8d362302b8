import { ExternalLink } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { addressOf } from '../../core/handoff/address.ts';
import type { Person } from '../../core/handoff/person.ts';
import { getBookings } from '../../platform/bookings.ts';
import type { BookingList, OpenBooking } from '../../protocol/bookings.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { dayAndTime } from '../../ui/format.ts';
import { device } from '../device.ts';
import { Panel } from '../Panel.tsx';
import css from './Bookings.module.css';
import { Hook } from './Hook.tsx';
import { ImportForm } from './ImportForm.tsx';

function Row({ booking, sdr }: { booking: OpenBooking; sdr: string | null }) {
  const { account, domain, contact, booked, isFirstSeen, start, record } = booking;
  const title = account ?? domain ?? contact ?? 'A meeting';
  const address = record && addressOf(record);
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
          Begin brief
          <ExternalLink size={13} strokeWidth={1.8} aria-hidden="true" />
          <span className="visually-hidden">: {title}, open in the CRM</span>
        </a>
      ) : (
        <span className={css.quiet}>Open it in your CRM</span>
      )}
    </li>
  );
}

function Open({ account }: { account: KeptAccount }) {
  const [list, setList] = useState<BookingList | null>(null);
  const [people, setPeople] = useState<Person[]>([]);
  const look = useCallback(async () => {
    const answered = await getBookings(account);
    if (answered.ok) setList(answered.value);
  }, [account]);
  useEffect(() => void look(), [look]);
  useEffect(() => device.watchPeople(account.person.id, setPeople), [account]);
  const { roles, id } = account.person;
  if (!list || !roles.some((role) => role !== 'ae')) return null;
  const nameOf = (sdr: string): string | null => (sdr === id ? null : (people.find((person) => person.id === sdr)?.name ?? null));
  return (
    <Panel
      anchor="bookings"
      title="Bookings"
      about="Meetings that were booked and have no brief yet. A brief that is begun on the record’s page takes its meeting off this list."
    >
      {list.bookings.length > 0 ? (
        <ul className={css.bookings} aria-label="Booked, no brief yet">
          {list.bookings.map((booking) => (
            <Row key={booking.id} booking={booking} sdr={nameOf(booking.sdr)} />
          ))}
        </ul>
      ) : (
        <p className={css.quiet}>Every meeting that is known here has a brief.</p>
      )}
      <ImportForm account={account} done={() => void look()} />
      {list.hook === undefined ? null : <Hook account={account} since={list.hook?.since ?? null} done={() => void look()} />}
    </Panel>
  );
}

/** What was booked, with the way to begin. */
export function Bookings() {
  const [account, setAccount] = useState<KeptAccount | null>(null);
  useEffect(() => device.watchAccount(setAccount), []);
  return account && !account.expired ? <Open key={account.token} account={account} /> : null;
}
