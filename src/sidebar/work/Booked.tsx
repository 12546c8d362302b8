import { openBookings } from '../../platform/pages.ts';
import type { KeptAccount } from '../../storage/records.ts';
import { Button } from '../../ui/Button.tsx';
import { useBooked } from './useBooked.ts';
import css from './Work.module.css';

/** Meetings that were told of and have no brief: they are on no list of handoffs, and somebody has to begin. */
export function Booked({ account }: { account: KeptAccount }) {
  const count = useBooked(account);
  if (!count) return null;
  return (
    <section className={css.booked} aria-label="Booked, no brief yet">
      <p>
        <b>{count === 1 ? 'One booked meeting' : `${count} booked meetings`}</b> {count === 1 ? 'has' : 'have'} no brief yet
      </p>
      <Button kind="quiet" onClick={openBookings}>
        Look at {count === 1 ? 'it' : 'them'}
      </Button>
    </section>
  );
}
