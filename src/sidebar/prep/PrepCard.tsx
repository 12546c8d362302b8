import { type RefObject, useMemo } from 'react';
import { type FieldKey, fieldOf } from '../../core/brief/fields.ts';
import { lastOf } from '../../core/handoff/log.ts';
import type { HandoffContent, RegisterName } from '../../core/handoff/registers.ts';
import { type PrepCard as Card, prepCardOf } from '../../core/prep/card.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { day } from '../../ui/format.ts';
import { useBarOf } from '../state/bar.ts';
import { useName, useSession } from '../state/session.ts';
import { useSetting } from '../state/settings.ts';
import { Contact } from './Contact.tsx';
import { FromSentence } from './FromSentence.tsx';
import { LastActivities } from './LastActivities.tsx';
import { Marked } from './Marked.tsx';
import { Part, type PartProps } from './Part.tsx';
import { People } from './People.tsx';
import css from './PrepCard.module.css';
import { Promises } from './Promises.tsx';
import { type ChangedParts, NOTHING_CHANGED } from './useChanged.ts';

interface Props {
  content: HandoffContent;
  local?: LocalHandoff | null;
  changed?: ChangedParts;
  /** As a page of its own: columns that fit a screen, and a sheet of paper. */
  page?: boolean;
  /** What stands at the card's end. */
  children?: React.ReactNode;
  at?: RefObject<HTMLElement | null>;
}

/** What is known of the workspace and of when parts were written, for the card. */
function useCard(content: HandoffContent, local: LocalHandoff | null): Card {
  const competitors = useSession(({ names }) => names.competitors);
  const workspace = useSetting('facts');
  const bar = useBarOf(local, content);
  return useMemo(() => {
    const { facts, attendees } = local?.registers ?? {};
    const writtenAt = { ...(facts?.base && { facts: facts.base.at }), ...(attendees?.base && { attendees: attendees.base.at }) };
    const said = lastOf(local?.server?.events ?? [], 'submitted');
    const saidAt = said ? Date.parse(said.at) : null;
    return prepCardOf(content, { bar, facts: workspace, competitors, writtenAt, saidAt, now: Date.now() });
  }, [content, local, competitors, workspace, bar]);
}

/** The brief as the account executive reads it, in thirty seconds: labels small, facts large, each with where it comes from. */
export function PrepCard({ content, local = null, changed = NOTHING_CHANGED, page = false, children, at }: Props) {
  const { brief } = content;
  const card = useCard(content, local);
  const writer = useName(local?.server?.sdr ?? local?.owner ?? null);
  const field = (key: FieldKey, label: string, more: Partial<PartProps> = {}) => (
    <Part label={label} from={fieldOf(key).short} changed={changed(key)} {...more}>
      <Marked field={key} text={brief[key]} />
    </Part>
  );
  const changedBar = Object.keys(content.bar)
    .map((key) => changed(`bar:${key}` as RegisterName))
    .find(Boolean);
  return (
    <article ref={at} className={`${css.card} ${page ? css.page : ''}`} aria-label="Prep card">
      {field('trigger', 'Why now')}
      <Part label={card.pain.quote ? 'In their words' : 'Their pain'} from={fieldOf('pain').short} changed={changed('pain')}>
        {card.pain.quote ? <blockquote>“{card.pain.quote}”</blockquote> : null}
        {card.pain.rest ? <p className={`${css.fact} ${card.pain.quote ? css.after : ''}`}>{card.pain.rest}</p> : null}
      </Part>
      {field('currentState', 'They use', { kind: 'half' })}
      {field('buyingProcess', 'Who decides', { kind: 'half' })}
      <People people={card.people} changed={changed('people') ?? changed('attendees')} />
      <Part label="We said" from={fieldOf('promised').short} changed={changed('promised')}>
        <Marked field="promised" text={brief.promised} />
        <Promises promised={card.promised} />
      </Part>
      {field('redFlags', 'Avoid', { tone: 'care' })}
      {card.objections.length > 0 ? (
        <Part label="Expect to hear">
          <ul className={css.list}>
            {card.objections.map(({ says, sentence }) => (
              <FromSentence key={says} says={says} sentence={sentence} />
            ))}
          </ul>
        </Part>
      ) : null}
      {card.competitors.length > 0 ? (
        <Part label="Also in the deal">
          <ul className={css.list}>
            {card.competitors.map(({ name, answer, sentence }) => (
              <FromSentence key={name} says={name} sentence={sentence} note={answer} />
            ))}
          </ul>
        </Part>
      ) : null}
      <CaseStudy study={card.caseStudy} />
      <Part label="Agreed next step" from="Next step" changed={changed('nextStep') ?? changed('nextStepDate')}>
        <p className={css.fact}>{content.nextStep || '–'}</p>
        {content.nextStepDate ? <p className={css.muted}>{day(content.nextStepDate)}</p> : null}
      </Part>
      {card.evidence.length > 0 ? (
        <Part label="What showed it" from="Qualification bar" changed={changedBar}>
          <ul className={css.people}>
            {card.evidence.map(({ name, evidence }) => (
              <li key={name}>
                <span className={css.muted}>{name}:</span> {evidence}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {card.fit.length > 0 ? (
        <Part label="Why this account fits" from={content.fit?.confirmed ? 'Confirmed' : 'Not confirmed'} changed={changed('fit')}>
          <p className={css.fit}>{card.fit.map(({ text }) => text).join(' · ')}</p>
        </Part>
      ) : null}
      <Contact content={content} age={card.contact} writer={writer} changed={changed('corrected') ?? changed('facts')} />
      <LastActivities facts={content.facts} />
      {children}
    </article>
  );
}

function CaseStudy({ study }: { study: Card['caseStudy'] }) {
  if (!study) return null;
  const { because, link, title } = study;
  const why = because.by === 'industry' ? `same industry: ${because.industry}` : `same pain: ${because.words.join(', ')}`;
  return (
    <Part label="A story that fits" from="Workspace">
      <p className={css.fact}>
        {/^https?:/i.test(link) ? (
          <a href={link} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </p>
      <p className={css.muted}>{why}</p>
    </Part>
  );
}
