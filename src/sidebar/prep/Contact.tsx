import type { HandoffContent } from '../../core/handoff/registers.ts';
import type { ContactAge } from '../../core/prep/age.ts';
import { day } from '../../ui/format.ts';
import { originOf } from '../facts/words.ts';
import { Part } from './Part.tsx';
import css from './PrepCard.module.css';

const BY: Record<ContactAge['by'], string> = {
  confirmed: 'Confirmed',
  written: 'Written',
  page: 'Read in the CRM’s page',
  api: 'Told by the CRM',
};

/** Below this somebody should look before they call. */
const LIKELY = 0.9;

interface Props {
  content: Pick<HandoffContent, 'facts' | 'told' | 'corrected'>;
  age: ContactAge | null;
  /** Who wrote the brief. */
  writer: string;
  changed: string | undefined;
}

/** How to reach the contact, where each part comes from, when that was last seen to be right, and how likely it still is. */
export function Contact({ content, age, writer, changed }: Props) {
  const { facts, corrected } = content;
  const who = (['contact', 'contactTitle'] as const).filter((name) => facts[name]);
  const ways = (['email', 'phone'] as const).filter((name) => facts[name]);
  if (who.length === 0 && ways.length === 0) return null;
  const shown = (name: 'contact' | 'contactTitle' | 'email' | 'phone', before: string) => (
    <span key={name}>
      {before}
      <span title={`${facts[name]}. ${originOf(name, { ...content, writer })}`}>{facts[name]}</span>
    </span>
  );
  const isCorrected = [...who, ...ways].some((name) => corrected[name]);
  return (
    <Part label="Contact" from={isCorrected ? 'CRM, corrected' : 'CRM'} changed={changed}>
      <p className={`${css.fact} ${css.who}`}>{who.length > 0 ? who.map((name, at) => shown(name, at > 0 ? ', ' : '')) : '–'}</p>
      {ways.length > 0 ? <p className={css.muted}>{ways.map((name, at) => shown(name, at > 0 ? ' · ' : ''))}</p> : null}
      {age ? (
        <p className={age.chance < LIKELY ? css.old : css.muted}>
          {BY[age.by]} {day(age.checkedAt.slice(0, 10))} · {Math.round(age.chance * 100)} % still right
        </p>
      ) : null}
    </Part>
  );
}
