import type { ReactNode } from 'react';
import { STANDARD_BAR } from '../../core/bar/bar.ts';
import type { HandoffContent } from '../../core/handoff/registers.ts';
import { day } from '../../ui/format.ts';
import css from './PrepCard.module.css';
import { evidenceOf, fitOf, wordsOf } from './prepContent.ts';

/** `wide` takes the whole width, `half` does so where the card is narrow. */
function Card({ label, kind = 'card', children }: { label: string; kind?: 'card' | 'half' | 'wide'; children: ReactNode }) {
  return (
    <section className={css[kind]}>
      <h3>{label}</h3>
      {children}
    </section>
  );
}

const Text = ({ children }: { children: string }) => <p className={css.fact}>{children || '–'}</p>;

/** The brief as the account executive reads it, in thirty seconds: labels small, facts large. */
export function PrepCard({ content, page = false }: { content: HandoffContent; page?: boolean }) {
  const { brief, facts } = content;
  const pain = wordsOf(brief.pain);
  const evidence = evidenceOf(content, STANDARD_BAR);
  const attendees = content.attendees.filter((attendee) => attendee.confirmed && attendee.name.trim());
  const fit = fitOf(content);
  const people = content.people.filter((person) => person.name.trim());
  return (
    <article className={`${css.prep} ${page ? css.page : ''}`} aria-label="Prep card">
      <Card label="Why now" kind="wide">
        <Text>{brief.trigger}</Text>
      </Card>
      <Card label={pain.quote ? 'In their words' : 'Their pain'} kind="wide">
        {pain.quote ? <blockquote>“{pain.quote}”</blockquote> : null}
        {pain.rest ? <p className={`${css.fact} ${pain.quote ? css.after : ''}`}>{pain.rest}</p> : null}
      </Card>
      <Card label="They use" kind="half">
        <Text>{brief.currentState}</Text>
      </Card>
      <Card label="Who decides" kind="half">
        <Text>{brief.buyingProcess}</Text>
        {people.length > 0 ? (
          <ul className={css.list}>
            {people.map((person) => (
              <li key={person.id}>
                {person.name}
                {person.role ? `, ${person.role}` : ''}{' '}
                <span className={css.muted}>{person.stance === 'unknown' ? '' : person.stance}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </Card>
      <Card label="We said" kind="wide">
        <Text>{brief.promised}</Text>
      </Card>
      <Card label="Take care" kind="wide">
        <p className={css.mine}>{brief.redFlags || '–'}</p>
      </Card>
      <Card label="Agreed next step">
        <Text>{content.nextStep}</Text>
        {content.nextStepDate ? <p className={css.muted}>{day(content.nextStepDate)}</p> : null}
      </Card>
      <Card label="Attending">
        <ul className={css.list}>
          {attendees.map((attendee) => (
            <li key={attendee.id}>
              {attendee.name}
              {attendee.role ? <span className={css.muted}>, {attendee.role}</span> : null}
            </li>
          ))}
        </ul>
      </Card>
      {evidence.length > 0 ? (
        <Card label="The bar" kind="half">
          <ul className={css.list}>
            {evidence.map((one) => (
              <li key={one.name}>
                <span className={css.muted}>{one.name}:</span> {one.evidence}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {fit ? (
        <Card label="Why this account fits" kind="half">
          <Text>{fit}</Text>
        </Card>
      ) : null}
      <Card label="Contact" kind="half">
        <p className={css.fact}>{[facts.contact, facts.contactTitle].filter(Boolean).join(', ') || '–'}</p>
        {[facts.email, facts.phone].map((way) =>
          way ? (
            <p key={way} className={css.muted}>
              {way}
            </p>
          ) : null,
        )}
      </Card>
    </article>
  );
}
