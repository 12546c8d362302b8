import { CORRECTABLE } from '../../core/handoff/corrections.ts';
import { Unfolded } from '../../ui/Unfolded.tsx';
import { useHandoff } from '../state/handoffStore.ts';
import { nameIn, useSession } from '../state/session.ts';
import { viewOf } from '../status/view.ts';
import { FactRow } from './FactRow.tsx';
import css from './Facts.module.css';
import { ToldDeal } from './ToldDeal.tsx';

/** All that is known of the record, each with where it comes from. */
export function FactsPanel({ id, onFold }: { id: string; onFold: () => void }) {
  const me = useSession((state) => state.account?.person ?? null);
  const people = useSession((state) => state.people);
  const canWrite = useHandoff((state) => state.ready && viewOf(state.local, me, state.given) === 'write');
  const sdr = useHandoff((state) => state.local?.server?.sdr ?? me?.id ?? null);
  const writer = sdr === null || sdr === me?.id ? 'you' : nameIn(people, sdr);
  return (
    <Unfolded className={css.panel} onFold={onFold}>
      <section id={id} aria-label="What is known of this record">
        <dl>
          {CORRECTABLE.map((name) => (
            <FactRow key={name} name={name} writer={writer} canWrite={canWrite} />
          ))}
        </dl>
        <ToldDeal />
      </section>
    </Unfolded>
  );
}
