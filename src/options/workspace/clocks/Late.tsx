import { RUNGS, type Rung } from '../../../core/settings/clocks.ts';
import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import css from './Clocks.module.css';
import { Group } from './Group.tsx';
import { Hours } from './Hours.tsx';
import type { PartProps } from './Limits.tsx';

const DOES: Record<Rung, { name: string; usually: number }> = {
  'tell-manager': { name: 'Tell the leads of the team', usually: 0 },
  'give-to-backup': { name: 'Give it to who stands in, where nobody has touched it', usually: 120 },
  'tell-admins': { name: 'Tell the administrators', usually: 480 },
};
const SHARES = [0.5, 0.6, 0.7, 0.75, 0.8, 0.9];

/** What happens before a limit is reached, and after it was missed. */
export function Late({ value: { ladder, dueSoon }, change, isWrong }: PartProps) {
  return (
    <Group name="Soon due, and late" about="A missed clock is a failure of the process: it says what held it up, and blames nobody.">
      <Labelled name="Tell whose it is when this much of the time is over" id="due-soon">
        <select
          id="due-soon"
          className={`${inputs.input} ${css.select}`}
          value={dueSoon}
          onChange={(event) => change({ dueSoon: Number(event.currentTarget.value) })}
        >
          {[...new Set([...SHARES, dueSoon])].toSorted().map((share) => (
            <option key={share} value={share}>
              {Math.round(share * 100)} %
            </option>
          ))}
        </select>
      </Labelled>
      <p className={css.about}>Once a limit was missed:</p>
      {RUNGS.map((does) => {
        const at = ladder.findIndex((rung) => rung.does === does);
        const rung = ladder[at];
        const others = ladder.filter((one) => one.does !== does);
        return (
          <div key={does} className={css.rung}>
            <label className={css.tick}>
              <input
                type="checkbox"
                checked={rung !== undefined}
                onChange={(event) =>
                  change({ ladder: event.currentTarget.checked ? [...others, { does, after: DOES[does].usually }] : others })
                }
              />
              {DOES[does].name}
            </label>
            {rung ? (
              <Hours
                id={`rung-${does}`}
                label="after"
                minutes={rung.after}
                isWrong={isWrong(`ladder/${at}/after`)}
                onMinutes={(after) => change({ ladder: ladder.map((one) => (one.does === does ? { ...one, after } : one)) })}
              />
            ) : null}
          </div>
        );
      })}
    </Group>
  );
}

const ADVICE = [
  ['barCheck', 'Bar check, 90 seconds'],
  ['writing', 'Writing the brief, 4 minutes'],
  ['preparation', 'Preparing the meeting, 15 minutes'],
] as const;

export function Advice({ value: { advice }, change }: PartProps) {
  return (
    <Group name="Clocks for oneself" about="Advice, told to nobody else: they lock nothing and clear nothing.">
      <div className={css.ticks}>
        {ADVICE.map(([key, name]) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={advice[key]}
              onChange={(event) => change({ advice: { ...advice, [key]: event.currentTarget.checked } })}
            />
            {name}
          </label>
        ))}
      </div>
    </Group>
  );
}
