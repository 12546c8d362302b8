import { openBookings } from '../../platform/pages.ts';
import { Button } from '../../ui/Button.tsx';
import css from './Work.module.css';

/** More meetings without a brief than a list of work can hold. */
export function Booked() {
  return (
    <section className={css.booked} aria-label="Booked, no brief yet">
      <p>
        <b>More booked meetings</b> have no brief yet
      </p>
      <Button kind="quiet" onClick={openBookings}>
        Look at them
      </Button>
    </section>
  );
}
