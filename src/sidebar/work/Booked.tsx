import { openBookings } from '../../platform/pages.ts';
import { Button } from '../../ui/Button.tsx';
import css from './Work.module.css';

/** So many meetings were told of and have no brief: they are on no list of handoffs, and somebody has to begin. */
export function Booked({ count }: { count: number }) {
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
