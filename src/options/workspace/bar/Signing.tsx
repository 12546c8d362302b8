import { CheckCircle2, Circle } from 'lucide-react';
import { useState } from 'react';
import { LEADS, type Lead, type NamedLeads, type Signature } from '../../../core/bar/versions.ts';
import type { Person } from '../../../core/handoff/person.ts';
import { Button } from '../../../ui/Button.tsx';
import { dayOf } from '../../../ui/format.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { Saved } from '../panel.ts';
import css from './Bar.module.css';

const ROLE: Readonly<Record<Lead, string>> = { sdrLead: 'SDR lead', aeLead: 'AE lead' };

export const nameOf = (people: readonly Person[], id: string | null): string =>
  people.find((person) => person.id === id)?.name ?? 'a former colleague';

interface Props {
  leads: NamedLeads;
  signatures: Readonly<Record<Lead, Signature | null>>;
  people: readonly Person[];
  me: string;
  /** For whoever may name the leads: goes there. */
  onName?: (() => void) | undefined;
  /** What is on screen is not what is kept: nobody signs what they cannot read. */
  isChanged: boolean;
  /** It says what counts already. */
  isNothingNew: boolean;
  onAct: (does: 'sign' | 'take-back') => Promise<Saved>;
}

function Line({
  lead,
  leads,
  signature,
  people,
  onName,
}: { lead: Lead; signature: Signature | null } & Pick<Props, 'leads' | 'people' | 'onName'>) {
  const named = leads[lead];
  const isSigned = signature !== null && signature.by === named;
  const Icon = isSigned ? CheckCircle2 : Circle;
  return (
    <li>
      <Icon size={16} strokeWidth={1.8} className={isSigned ? css.signed : css.unsigned} aria-hidden="true" />
      <span>
        <b>{ROLE[lead]}</b>{' '}
        {named === null
          ? `nobody is named yet${onName ? '' : ': an administrator does that'}`
          : isSigned
            ? `${nameOf(people, named)} signed ${dayOf(signature.at)}`
            : `${nameOf(people, named)} has not signed`}
      </span>
    </li>
  );
}

/** Both leads sign the same words: then they count. */
export function Signing({ leads, signatures, people, me, onName, isChanged, isNothingNew, onAct }: Props) {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const own = LEADS.filter((lead) => leads[lead] === me);
  const hasSigned = own.length > 0 && own.every((lead) => signatures[lead]?.by === me);
  const act = async (does: 'sign' | 'take-back') => {
    setBusy(true);
    const saved = await onAct(does).finally(() => setBusy(false));
    setTrouble(saved.ok ? '' : saved.message);
  };
  if (isNothingNew && !isChanged)
    return (
      <section className={css.signing} aria-labelledby="bar-signing">
        <h3 id="bar-signing">Signatures</h3>
        <p className={css.quiet}>This is what counts already, word by word. Change something above to begin the next version.</p>
      </section>
    );
  return (
    <section className={css.signing} aria-labelledby="bar-signing">
      <h3 id="bar-signing">Signatures</h3>
      <ul aria-labelledby="bar-signing">
        {LEADS.map((lead) => (
          <Line key={lead} lead={lead} leads={leads} signature={signatures[lead]} people={people} onName={onName} />
        ))}
      </ul>
      {onName && LEADS.some((lead) => leads[lead] === null) ? (
        <div className={css.act}>
          <Button kind="secondary" onClick={onName}>
            Name them
          </Button>
        </div>
      ) : null}
      <div role="alert">{trouble ? <Notice tone="bad">{trouble}</Notice> : null}</div>
      {own.length === 0 ? (
        <p className={css.quiet}>The two leads of the team sign. It counts for every handoff that begins from then on.</p>
      ) : hasSigned && !isChanged ? (
        <div className={css.act}>
          <p className={css.quiet}>You have signed this text.</p>
          <Button kind="quiet" disabled={isBusy} onClick={() => void act('take-back')}>
            Take it back
          </Button>
        </div>
      ) : (
        <div className={css.act}>
          <Button disabled={isBusy || isChanged} onClick={() => void act('sign')}>
            {isBusy ? 'Signing…' : 'Sign this version'}
          </Button>
          <p className={css.quiet}>
            {isChanged
              ? 'Save the text first: what is signed is what is kept.'
              : 'Handoffs that have begun keep the version they began with.'}
          </p>
        </div>
      )}
    </section>
  );
}
