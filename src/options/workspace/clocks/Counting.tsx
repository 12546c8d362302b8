import type { WorkingHours } from '../../../core/settings/clocks.ts';
import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import css from './Clocks.module.css';
import { Group } from './Group.tsx';
import type { PartProps } from './Limits.tsx';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const usualHours = (): WorkingHours => ({
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '17:00',
  holidays: [],
});

const datesIn = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

/** Whether limits count day and night, or in the hours in which people work. */
export function Counting({ value: { hours }, change, isWrong }: PartProps) {
  const set = (part: Partial<WorkingHours>) => hours && change({ hours: { ...hours, ...part } });
  return (
    <Group name="What counts as time">
      <div className={css.ticks}>
        {[
          ['Day and night', null],
          ['Working hours', hours ?? usualHours()],
        ].map(([name, next]) => (
          <label key={String(name)}>
            <input
              type="radio"
              name="clock-hours"
              checked={(hours === null) === (next === null)}
              onChange={() => change({ hours: next as WorkingHours | null })}
            />
            {String(name)}
          </label>
        ))}
      </div>
      {hours ? (
        <>
          <div className={css.days}>
            <Labelled name="Time zone" id="hours-zone">
              <input
                id="hours-zone"
                className={inputs.input}
                list="time-zones"
                value={hours.zone}
                aria-invalid={isWrong('hours/zone')}
                onChange={(event) => set({ zone: event.currentTarget.value })}
              />
              <datalist id="time-zones">
                {Intl.supportedValuesOf('timeZone').map((zone) => (
                  <option key={zone} value={zone} />
                ))}
              </datalist>
            </Labelled>
            {(['from', 'to'] as const).map((end) => (
              <Labelled key={end} name={end === 'from' ? 'From' : 'To'} id={`hours-${end}`}>
                <input
                  id={`hours-${end}`}
                  className={inputs.input}
                  type="time"
                  value={hours[end]}
                  aria-invalid={isWrong(`hours/${end}`)}
                  onChange={(event) => set({ [end]: event.currentTarget.value })}
                />
              </Labelled>
            ))}
          </div>
          <div className={css.ticks} role="group" aria-label="Working days">
            {DAYS.map((name, index) => (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={hours.days.includes(index + 1)}
                  onChange={(event) => {
                    const others = hours.days.filter((day) => day !== index + 1);
                    set({ days: event.currentTarget.checked ? [...others, index + 1].toSorted() : others });
                  }}
                />
                {name}
              </label>
            ))}
          </div>
          <Labelled name="Holidays, as 2027-12-24, one after the other" id="hours-holidays">
            <textarea
              id="hours-holidays"
              className={css.holidays}
              defaultValue={hours.holidays.join('\n')}
              aria-invalid={hours.holidays.some((_, index) => isWrong(`hours/holidays/${index}`))}
              onChange={(event) => set({ holidays: datesIn(event.currentTarget.value) })}
            />
          </Labelled>
        </>
      ) : null}
    </Group>
  );
}
