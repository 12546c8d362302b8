import type { NoticeChoices } from '../../../core/settings/notices.ts';
import inputs from '../../../ui/input.module.css';
import css from './Notices.module.css';

interface Props {
  choices: NoticeChoices;
  /** This device's time zone. */
  here: string;
  change(part: Partial<NoticeChoices>): void;
}

const NIGHT = { from: '19:00', to: '08:00', weekends: true };

/** When mail and desktop are silent, when the daily mail comes, and in which zone that is. */
export function QuietHours({ choices: { quiet, dailyAt, zone }, here, change }: Props) {
  const time = (label: string, value: string, set: (value: string) => void) => (
    <label className={css.time}>
      {label}
      <input
        type="time"
        className={inputs.input}
        value={value}
        required
        onChange={({ currentTarget }) => {
          // While a part of it is typed anew there is no time to take.
          if (currentTarget.value) set(currentTarget.value);
        }}
      />
    </label>
  );
  return (
    <div className={css.quiet}>
      <label className={css.tick}>
        <input
          type="checkbox"
          checked={quiet !== null}
          onChange={({ currentTarget: { checked } }) => change({ quiet: checked ? NIGHT : null })}
        />
        Quiet hours: mails wait until they end, the desktop stays silent
      </label>
      {quiet ? (
        <div className={css.times}>
          {time('From', quiet.from, (from) => change({ quiet: { ...quiet, from } }))}
          {time('To', quiet.to, (to) => change({ quiet: { ...quiet, to } }))}
          <label className={css.tick}>
            <input
              type="checkbox"
              checked={quiet.weekends}
              onChange={({ currentTarget: { checked } }) => change({ quiet: { ...quiet, weekends: checked } })}
            />
            And all weekend
          </label>
        </div>
      ) : null}
      <div className={css.times}>
        {time('Daily mail at', dailyAt, (at) => change({ dailyAt: at }))}
        <label className={css.zone}>
          Time zone
          <select className={inputs.input} value={zone || here} onChange={({ currentTarget }) => change({ zone: currentTarget.value })}>
            {[...new Set([here, zone || here, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((one) => (
              <option key={one} value={one}>
                {one.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
