import { clockNamed } from '../../../core/clocks/registry.ts';
import { SOURCE_NAMES, SOURCES, type Source, TRIGGER_KIND_NAMES, TRIGGER_KINDS } from '../../../core/handoff/source.ts';
import type { ClockSettings } from '../../../core/settings/clocks.ts';
import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import css from './Clocks.module.css';
import { Group } from './Group.tsx';
import { Hours } from './Hours.tsx';

export interface PartProps {
  value: ClockSettings;
  change(part: Partial<ClockSettings>): void;
  /** Whether what stands there does not fit: `limits/review`. */
  isWrong(path: string): boolean;
}

const LIMITS = [
  ['completeBrief', 'complete-brief'],
  ['review', 'review'],
  ['fix', 'fix'],
  ['rating', 'rating'],
  ['decision', 'decision'],
  ['confirmation', 'confirmation'],
  ['booking', 'booking'],
] as const;

/** How long each thing may take. */
export function Limits({ value, change, isWrong }: PartProps) {
  const { limits } = value;
  return (
    <Group name="How long each may take">
      <div className={css.limits}>
        {LIMITS.map(([key, clock]) => (
          <div key={key} className={css.limit} title={`Runs ${clockNamed(clock).runs}; stops: ${clockNamed(clock).stops}`}>
            <Hours
              id={`clock-${key}`}
              label={clockNamed(clock).title}
              minutes={limits[key]}
              isWrong={isWrong(`limits/${key}`)}
              onMinutes={(minutes) => change({ limits: { ...limits, [key]: minutes } })}
            />
          </div>
        ))}
      </div>
    </Group>
  );
}

/** How soon the buyer hears from the account executive. */
export function FirstTouch({ value, change, isWrong }: PartProps) {
  const { firstTouch, hotKinds, usualSource } = value;
  const set = (source: Source, part: Partial<ClockSettings['firstTouch'][Source]>) =>
    change({ firstTouch: { ...firstTouch, [source]: { ...firstTouch[source], ...part } } });
  return (
    <Group
      name="First touch"
      about="From handed off, by where the meeting comes from. A target is what you aim for; only the limit counts."
    >
      <div className={css.sources}>
        {SOURCES.map((source) => (
          <div key={source} className={css.source}>
            <Hours
              id={`touch-${source}`}
              label={SOURCE_NAMES[source]}
              minutes={firstTouch[source].limit}
              isWrong={isWrong(`firstTouch/${source}/limit`)}
              onMinutes={(limit) => set(source, { limit })}
            />
            <Hours
              id={`target-${source}`}
              label="target"
              placeholder="none"
              minutes={firstTouch[source].target ?? Number.NaN}
              isWrong={isWrong(`firstTouch/${source}/target`)}
              onMinutes={(minutes) => set(source, { target: Number.isNaN(minutes) ? null : minutes })}
            />
          </div>
        ))}
      </div>
      <Labelled name="Where nobody says where it comes from, it counts as" id="usual-source">
        <select
          id="usual-source"
          className={`${inputs.input} ${css.select}`}
          value={usualSource}
          onChange={(event) => change({ usualSource: event.currentTarget.value as Source })}
        >
          {SOURCES.map((source) => (
            <option key={source} value={source}>
              {SOURCE_NAMES[source]}
            </option>
          ))}
        </select>
      </Labelled>
      <p className={css.about}>From booked, by the kind of trigger. The earlier of the two holds.</p>
      <div className={css.limits}>
        {(['hot', 'warm'] as const).map((key) => (
          <div key={key} className={css.limit}>
            <Hours
              id={`touch-${key}`}
              label={key === 'hot' ? 'Hot' : 'Warm: any other kind'}
              minutes={value[key]}
              isWrong={isWrong(key)}
              onMinutes={(minutes) => change({ [key]: minutes })}
            />
          </div>
        ))}
      </div>
      <div className={css.ticks} role="group" aria-label="Hot kinds of trigger">
        {TRIGGER_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={hotKinds.includes(kind)}
              onChange={(event) =>
                change({ hotKinds: TRIGGER_KINDS.filter((one) => (one === kind ? event.currentTarget.checked : hotKinds.includes(one))) })
              }
            />
            {TRIGGER_KIND_NAMES[kind]}
          </label>
        ))}
      </div>
    </Group>
  );
}
