import { useId, useState } from 'react';
import { openPrep } from '../../../../platform/pages.ts';
import type { GradedHandoff } from '../../../../protocol/calibration.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Notice } from '../../../../ui/Notice.tsx';
import css from './Calibration.module.css';
import type { useGrades } from './useGrades.ts';

type Own = ReturnType<typeof useGrades>;

interface Props {
  graded: readonly GradedHandoff[];
  own: Own;
  trouble: string;
  /** Resolves with whether it is in. */
  onHandIn: () => Promise<boolean>;
  /** Back to what was handed in before; none where nothing was. */
  onClose: (() => void) | null;
}

const controlOf = (handoff: string, item: string): string => `grade ${handoff} ${item}`;

/** Each item of each handoff, yes or no. */
export function Grading({ graded, own, trouble, onHandIn, onClose }: Props) {
  const [asked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const all = graded.flatMap(({ handoff, items }) => items.map(({ key }) => ({ handoff, key })));
  const missing = all.filter(({ handoff, key }) => own.grades[handoff]?.[key] === undefined);
  const [first] = missing;

  const handIn = async () => {
    if (first) {
      setAsked(true);
      document.getElementById(`${controlOf(first.handoff, first.key)} yes`)?.focus();
      return;
    }
    setBusy(true);
    if (await onHandIn().finally(() => setBusy(false))) own.handedIn();
  };

  return (
    <form
      className={css.grading}
      onSubmit={(event) => {
        event.preventDefault();
        void handIn();
      }}
    >
      <p className={css.quiet}>Read what was handed off, not who wrote it. Nobody sees your answers before both of you have handed in.</p>
      {graded.map((one) => (
        <Handoff key={one.handoff} graded={one} own={own} isAsked={asked} />
      ))}
      <div role="alert">
        {trouble ? (
          <Notice tone="bad">{trouble}</Notice>
        ) : asked && first ? (
          <Notice tone="mid">Say yes or no to each item first.</Notice>
        ) : null}
      </div>
      <div className={css.foot}>
        <Button type="submit" disabled={isBusy}>
          {isBusy ? 'Handing in…' : 'Hand in'}
        </Button>
        {onClose ? (
          <Button kind="quiet" onClick={onClose}>
            Leave it as it was
          </Button>
        ) : null}
        <p role="status" className={css.quiet}>
          {all.length - missing.length} of {all.length} said
        </p>
      </div>
    </form>
  );
}

function Handoff({ graded: { handoff, account, items }, own, isAsked }: { graded: GradedHandoff; own: Own; isAsked: boolean }) {
  const id = useId();
  return (
    <section className={css.handoff} aria-labelledby={id}>
      <div className={css.head}>
        <h4 id={id}>{account || 'A deal without a name'}</h4>
        <Button kind="quiet" onClick={() => openPrep(handoff)}>
          Read the brief
        </Button>
      </div>
      <ul>
        {items.map(({ key, name, evidence }) => (
          <li key={key}>
            <div>
              <b>{name}</b>
              <p>{evidence ? `“${evidence}”` : 'Nothing was written down.'}</p>
            </div>
            <fieldset data-missing={isAsked && own.grades[handoff]?.[key] === undefined}>
              <legend className="visually-hidden">
                {name}: {account}
              </legend>
              {([true, false] as const).map((isShown) => (
                <label key={String(isShown)}>
                  <input
                    id={`${controlOf(handoff, key)} ${isShown ? 'yes' : 'no'}`}
                    type="radio"
                    name={controlOf(handoff, key)}
                    checked={own.grades[handoff]?.[key] === isShown}
                    onChange={() => own.say(handoff, key, isShown)}
                  />
                  {isShown ? 'Yes' : 'No'}
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
    </section>
  );
}
