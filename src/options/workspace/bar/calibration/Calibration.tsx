import { useState } from 'react';
import type { Calibration as Standing } from '../../../../protocol/calibration.ts';
import type { KeptAccount } from '../../../../storage/records.ts';
import { Button } from '../../../../ui/Button.tsx';
import { day } from '../../../../ui/format.ts';
import { Notice } from '../../../../ui/Notice.tsx';
import css from './Calibration.module.css';
import { Grading } from './Grading.tsx';
import { Result } from './Result.tsx';
import { useCalibration } from './useCalibration.ts';
import { useGrades } from './useGrades.ts';

interface Props {
  account: KeptAccount;
  team: string;
  /** Keys of items that stand in the editor. */
  known: ReadonlySet<string>;
  onReword: (item: string) => void;
}

const LACKS: Readonly<Record<NonNullable<Standing['lacks']>, string>> = {
  'two-leads': 'Two people grade: an administrator names an SDR lead and an AE lead who are not the same.',
  handoffs: 'There are fewer than three recent handoffs that both leads may see and have not graded yet.',
};

function rhythm({ every, due }: Standing): string {
  const often =
    every === 'month'
      ? 'Once a month, and once a quarter when the team’s bounce rate has moved by no more than ten points in three months.'
      : 'Once a quarter, for the team’s bounce rate is steady.';
  return due === null ? often : `${often} The next one is due ${day(due.slice(0, 10))}.`;
}

type Hook = ReturnType<typeof useCalibration>;

/** The two leads grade the same recent handoffs, each without the other's word: where they differ, the item is ambiguous. */
export function Calibration({ account, team, known, onReword }: Props) {
  const hook = useCalibration(account, team);
  const { calibration, isAway, look } = hook;
  return (
    <section className={css.calibration} aria-labelledby="bar-calibration">
      <h3 id="bar-calibration">Calibration</h3>
      {calibration ? (
        calibration.round ? (
          <Round key={calibration.round.id} round={calibration.round} hook={hook} name={`${account.person.id} ${calibration.round.id}`} />
        ) : (
          <>
            {calibration.last ? <Result last={calibration.last} known={known} onReword={onReword} /> : null}
            <Between standing={calibration} hook={hook} />
          </>
        )
      ) : (
        <div className={css.foot}>
          <p className={css.quiet}>{isAway ? 'The server does not answer.' : 'Looking…'}</p>
          {isAway ? (
            <Button kind="quiet" onClick={() => void look()}>
              Look again
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}

/** None is under way. */
function Between({ standing, hook: { act, trouble } }: { standing: Standing; hook: Hook }) {
  const { due, lacks } = standing;
  const isDue = due === null || Date.parse(due) <= Date.now();
  return (
    <>
      <p className={css.quiet}>
        {isDue ? 'You and the other lead grade the same three or four recent handoffs, neither seeing the other’s answers. ' : ''}
        {rhythm(standing)}
      </p>
      <div role="alert">{trouble ? <Notice tone="mid">{trouble}</Notice> : null}</div>
      {lacks ? (
        isDue && <p className={css.quiet}>{LACKS[lacks]}</p>
      ) : (
        <div className={css.foot}>
          <Button kind={isDue ? 'primary' : 'secondary'} onClick={() => void act({ does: 'begin' })}>
            Begin to grade
          </Button>
        </div>
      )}
    </>
  );
}

function Round({ round, hook, name }: { round: NonNullable<Standing['round']>; hook: Hook; name: string }) {
  const { id, graded, mine, isTheirsIn } = round;
  const own = useGrades(name, mine);
  const [isChanging, setChanging] = useState(false);
  const handIn = async () => {
    const isIn = await hook.act({ does: 'hand-in', round: id, grades: own.grades });
    if (isIn) setChanging(false);
    return isIn;
  };
  if (mine && !isChanging)
    return (
      <div className={css.foot}>
        <p>You have handed in. You both see where you differ once the other lead has, too.</p>
        <Button kind="quiet" onClick={() => setChanging(true)}>
          Change mine
        </Button>
        <Button kind="quiet" onClick={() => void hook.look()}>
          Look again
        </Button>
      </div>
    );
  return (
    <>
      {isTheirsIn ? <p className={css.quiet}>The other lead has handed in. Theirs is shown once yours is in.</p> : null}
      <Grading graded={graded} own={own} trouble={hook.trouble} onHandIn={handIn} onClose={mine ? () => setChanging(false) : null} />
    </>
  );
}
