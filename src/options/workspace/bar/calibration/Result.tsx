import type { Calibration } from '../../../../protocol/calibration.ts';
import { Button } from '../../../../ui/Button.tsx';
import { day } from '../../../../ui/format.ts';
import css from './Calibration.module.css';

interface Props {
  last: NonNullable<Calibration['last']>;
  /** Keys of items that stand in the editor. */
  known: ReadonlySet<string>;
  onReword: (item: string) => void;
}

const word = (isShown: boolean): string => (isShown ? 'yes' : 'no');

/** Where two people read one item in two ways, its wording decides nothing. */
export function Result({ last: { at, agreements }, known, onReword }: Props) {
  const ambiguous = agreements.filter(({ differs }) => differs.length > 0);
  const agreed = agreements.filter(({ differs }) => differs.length === 0);
  return (
    <section className={css.result} aria-label="What came of the calibration">
      <p>
        <b>
          {ambiguous.length === 0
            ? 'You read every item in the same way.'
            : ambiguous.length === 1
              ? 'One item is read in two ways: its wording is ambiguous.'
              : `${ambiguous.length} items are read in two ways: their wording is ambiguous.`}
        </b>{' '}
        <span className={css.quiet}>Graded {day(at.slice(0, 10))}.</span>
      </p>
      {ambiguous.length > 0 ? (
        <ol className={css.ambiguous}>
          {ambiguous.map(({ key, name, graded, differs }) => (
            <li key={key} className={css.item}>
              <div className={css.head}>
                <b>{name}</b>
                <span className={css.share}>
                  differs in {differs.length} of {graded}
                </span>
                {known.has(key) ? (
                  <Button kind="quiet" onClick={() => onReword(key)}>
                    Reword it
                  </Button>
                ) : null}
              </div>
              <ul>
                {differs.map(({ handoff, account, sdrLead, aeLead }) => (
                  <li key={handoff}>
                    {account || 'A deal without a name'}: SDR lead {word(sdrLead)}, AE lead {word(aeLead)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      ) : null}
      {ambiguous.length > 0 && agreed.length > 0 ? (
        <p className={css.quiet}>Read in the same way: {agreed.map(({ name }) => name).join(', ')}.</p>
      ) : null}
    </section>
  );
}
