import type { KnownPerson } from '../../core/prep/people.ts';
import { Part } from './Part.tsx';
import css from './PrepCard.module.css';

const STANCE: Record<KnownPerson['stance'], string> = {
  champion: 'champion',
  decides: 'decides',
  influences: 'has a say',
  blocks: 'against it',
  unknown: '',
};

/** Whom the brief knows at the account, where they stand, and who comes. */
export function People({ people, changed }: { people: readonly KnownPerson[]; changed: string | undefined }) {
  return (
    <Part label="Who comes, who was named" from="People" changed={changed}>
      {people.some(({ attends }) => attends) ? null : <p className={css.muted}>Nobody is confirmed to come.</p>}
      <ul className={css.people}>
        {people.map(({ name, role, stance, attends }) => (
          <li key={name}>
            <b>{name}</b>
            {role ? <span className={css.muted}>, {role}</span> : null}
            {attends ? <span className={css.chip}>comes</span> : null}
            {STANCE[stance] ? <span className={`${css.chip} ${css[stance] ?? ''}`}>{STANCE[stance]}</span> : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}
