import { REASON_CODES } from '../../../core/handoff/reasonCodes.ts';
import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import { ExecutiveChoice } from '../../executive/ExecutiveChoice.tsx';
import { usePeople } from '../../state/session.ts';
import { useStanding, wouldFollow } from '../../state/standing.ts';
import { Choices } from '../Choices.tsx';
import css from '../Decision.module.css';
import type { RejectDraft } from './rejection.ts';

interface Props {
  draft: RejectDraft;
  change: (part: Partial<RejectDraft>) => void;
  /** Id of the control that the person was sent to; null for none. */
  wrong: string | null;
}

function Day({ label, draft, change, wrong }: Props & { label: string }) {
  return (
    <Labelled name={label} id="reject-day">
      <input
        id="reject-day"
        type="date"
        className={inputs.input}
        value={draft.day}
        disabled={draft.code === 'bound-to-competitor' && draft.isEndUnknown}
        aria-invalid={wrong === 'reject-day'}
        onChange={(event) => change({ day: event.currentTarget.value })}
      />
    </Labelled>
  );
}

function Text({ label, placeholder, draft, change, wrong }: Props & { label: string; placeholder: string }) {
  return (
    <Labelled name={label} id="reject-text">
      <input
        id="reject-text"
        className={inputs.input}
        maxLength={500}
        placeholder={placeholder}
        value={draft.text}
        aria-invalid={wrong === 'reject-text'}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
    </Labelled>
  );
}

function TooEarly(props: Props) {
  const { draft, change, wrong } = props;
  return (
    <div className={css.pair} role="group" aria-label={REASON_CODES['too-early'].asks}>
      <Labelled name="Months to wait" id="reject-months">
        <input
          id="reject-months"
          type="number"
          min={1}
          max={60}
          className={inputs.input}
          placeholder="6"
          value={draft.months}
          aria-invalid={wrong === 'reject-months'}
          onChange={(event) => change({ months: event.currentTarget.value })}
        />
      </Labelled>
      <Text {...props} label="or trigger to wait for" placeholder="the new plant opens" />
    </div>
  );
}

function Executives({ draft, change, wrong }: Props) {
  const people = usePeople();
  const standing = useStanding();
  const may = (ae: string): boolean => wouldFollow({ name: 'reject', reason: { code: 'misrouted', ae } }, standing);
  const executives = people.filter(({ id, active, roles }) => active && roles.includes('ae') && may(id));
  return (
    <ExecutiveChoice
      id="reject-ae"
      name="To whom it should go"
      executives={executives}
      chosen={draft.ae}
      asks="Choose who takes it"
      isMissing={wrong === 'reject-ae'}
      onChoose={(ae) => change({ ae })}
    />
  );
}

const MAY_COME_BACK = [
  { value: 'recycled', name: 'Recycle', title: 'It may come back' },
  { value: 'disqualified', name: 'Disqualify', title: 'It does not come back' },
] as const;

/** What each reason code asks for. */
export function RejectAsks(props: Props) {
  const { draft, change } = props;
  if (draft.code === '') return null;
  const { asks } = REASON_CODES[draft.code];
  switch (draft.code) {
    case 'no-budget-this-year':
      return <Day {...props} label={asks} />;
    case 'wrong-person':
      return <Text {...props} label={asks} placeholder="Omar Haddad, head of IT" />;
    case 'too-early':
      return <TooEarly {...props} />;
    case 'wrong-trigger':
      return <Text {...props} label={asks} placeholder="the audit in spring, not the price" />;
    case 'bound-to-competitor':
      return (
        <>
          <Day {...props} label="Contract end" />
          <label className={css.check}>
            <input
              type="checkbox"
              checked={draft.isEndUnknown}
              onChange={(event) => change({ isEndUnknown: event.currentTarget.checked })}
            />
            Nobody knows when it ends
          </label>
        </>
      );
    case 'misrouted':
      return <Executives {...props} />;
    case 'no-problem-we-solve':
    case 'not-our-segment':
      return <Text {...props} label={asks} placeholder="they rent all of it, and own no stock" />;
    case 'other':
      return (
        <>
          <Text {...props} label={asks} placeholder="their CFO left the week before" />
          <div id="reject-becomes" role="radiogroup" aria-label="What becomes of it" tabIndex={-1}>
            <Choices name="becomes" choices={MAY_COME_BACK} chosen={draft.becomes || null} onPick={(becomes) => change({ becomes })} />
          </div>
        </>
      );
  }
}
