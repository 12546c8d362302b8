import type { Facts } from '../../core/handoff/record.ts';
import type { ContactAge } from '../../core/prep/age.ts';
import { dayOf } from '../../ui/format.ts';
import { Part } from './Part.tsx';
import css from './PrepCard.module.css';

const BY: Record<ContactAge['by'], string> = { confirmed: 'Confirmed', page: 'Read from the CRM' };

/** Below this somebody should look before they call. */
const LIKELY = 0.9;

/** How to reach the contact, when that was last seen to be right, and how likely it still is. */
export function Contact({ facts, age, changed }: { facts: Facts; age: ContactAge | null; changed: string | undefined }) {
  const who = [facts.contact, facts.contactTitle].filter(Boolean).join(', ');
  const ways = [facts.email, facts.phone].filter((way) => way !== undefined);
  if (!who && ways.length === 0) return null;
  return (
    <Part label="Contact" from="CRM" changed={changed}>
      <p className={css.fact}>{who || '–'}</p>
      {ways.length > 0 ? <p className={css.muted}>{ways.join(' · ')}</p> : null}
      {age ? (
        <p className={age.chance < LIKELY ? css.old : css.muted}>
          {BY[age.by]} {dayOf(age.checkedAt)} · {Math.round(age.chance * 100)} % still right
        </p>
      ) : null}
    </Part>
  );
}
