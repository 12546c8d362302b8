import { nextStepOf } from '../../core/handoff/nextStep.ts';
import type { Section, SectionKey } from '../../core/work/sections.ts';
import type { Work } from '../../core/work/work.ts';
import list from '../../ui/list.module.css';
import { nameIn, usePeople, useSession } from '../state/session.ts';
import { BookedRow } from './BookedRow.tsx';
import { Due } from './Due.tsx';
import { RowFailures } from './RowFailures.tsx';
import css from './Work.module.css';
import { WorkRow } from './WorkRow.tsx';

const OTHERS: ReadonlySet<SectionKey> = new Set(['team', 'open', 'others']);

function Row({ work, isOthers }: { work: Work; isOthers: boolean }) {
  const people = usePeople();
  const me = useSession(({ account }) => account?.person.id);
  const { summary, action, by, due } = work;
  const does = action?.says ?? 'Nothing to do just now';
  const says = isOthers && action ? `${by === null ? 'Nobody is named' : nameIn(people, by)}: ${lower(does)}` : does;
  const sdr = summary.sdr === me ? null : `from ${nameIn(people, summary.sdr)}`;
  return (
    <WorkRow summary={summary} says={says} about={[nextStepOf(summary)?.text, sdr]} end={<Due due={due} now={Date.now()} />}>
      <RowFailures summary={summary} />
    </WorkRow>
  );
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What there is to do, by what runs out first. `most` of each; the rest is counted. */
export function Sections({ sections, most = Number.POSITIVE_INFINITY }: { sections: readonly Section[]; most?: number }) {
  return sections.map(({ key, name, work }) => (
    <section key={key} className={css.section} aria-labelledby={`work-${key}`}>
      <h2 id={`work-${key}`} className={css[key]}>
        {name} <span>{work.length}</span>
      </h2>
      <ul className={list.rows}>
        {work
          .slice(0, most)
          .map((one) =>
            'booking' in one ? (
              <BookedRow key={one.booking.id} work={one} />
            ) : (
              <Row key={one.summary.id} work={one} isOthers={OTHERS.has(key)} />
            ),
          )}
      </ul>
      {work.length > most ? <p className={`${list.quiet} ${css.more}`}>and {work.length - most} more</p> : null}
    </section>
  ));
}
