import { useCallback, useEffect, useState } from 'react';
import type { Person } from '../../core/handoff/person.ts';
import { getBookings } from '../../platform/bookings.ts';
import type { BookingList } from '../../protocol/bookings.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Button } from '../../ui/Button.tsx';
import { device } from '../device.ts';
import { useOwnAdapters } from '../ownAdapters.ts';
import { Panel } from '../Panel.tsx';
import { BookingRow } from './BookingRow.tsx';
import css from './Bookings.module.css';
import { Hook } from './Hook.tsx';
import { ImportForm } from './ImportForm.tsx';

const NONE_KNOWN =
  'No booked meetings are known yet. They come with a list or a calendar file that you bring below, from your company’s own programs, and from each brief that is begun.';

function Open({ account }: { account: KeptAccount }) {
  const [list, setList] = useState<BookingList | null>(null);
  const [people, setPeople] = useState<Person[]>([]);
  const look = useCallback(async () => {
    const answered = await getBookings(account);
    if (answered.ok) setList(answered.value);
  }, [account]);
  const lookFurther = async () => {
    const answered = await getBookings(account, list?.next);
    if (answered.ok) setList((shown) => ({ ...answered.value, bookings: [...(shown?.bookings ?? []), ...answered.value.bookings] }));
  };
  useEffect(() => void look(), [look]);
  useEffect(() => device.watchPeople(account.person.id, setPeople), [account]);
  const { roles, id } = account.person;
  const adapters = useOwnAdapters(id);
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
            <BookingRow key={booking.id} booking={booking} sdr={nameOf(booking.sdr)} isOwn={booking.sdr === id} adapters={adapters} />
          ))}
          {list.next === null ? null : (
            <li className={css.further}>
              <Button kind="quiet" onClick={() => void lookFurther()}>
                Show more
              </Button>
            </li>
          )}
        </ul>
      ) : (
        <p className={css.quiet}>{list.isNoneKnown ? NONE_KNOWN : 'Every meeting that is known here has a brief.'}</p>
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
