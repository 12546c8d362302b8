import { MOTION_NAMES, MOTIONS } from '../../../core/bar/motion.ts';
import type { BarText } from '../../../core/bar/text.ts';
import { type BarVersion, countsSince } from '../../../core/bar/versions.ts';
import type { Person } from '../../../core/handoff/person.ts';
import { Button } from '../../../ui/Button.tsx';
import { dayOf } from '../../../ui/format.ts';
import css from './Bar.module.css';
import { nameOf } from './Signing.tsx';

interface Props {
  versions: readonly BarVersion[];
  people: readonly Person[];
  onTake: (text: BarText) => void;
}

/** Every version that was ever signed, the one that counts first. */
export function Versions({ versions, people, onTake }: Props) {
  return (
    <section className={css.past} aria-labelledby="bar-versions">
      <h3 id="bar-versions">Signed versions</h3>
      {versions.length === 0 ? <p className={css.quiet}>No version is signed yet.</p> : <Signed {...{ versions, people, onTake }} />}
    </section>
  );
}

function Signed({ versions, people, onTake }: Props) {
  return (
    <ol className={css.versions} aria-labelledby="bar-versions" reversed>
      {versions.toReversed().map((version, index) => (
        <li key={version.version}>
          <details>
            <summary>
              <b>Version {version.version}</b> {index === 0 ? 'counts' : 'counted'} since {dayOf(countsSince(version))}
            </summary>
            <p className={css.quiet}>
              Signed by {nameOf(people, version.sdrLead.by)} (SDR lead, {dayOf(version.sdrLead.at)}) and {nameOf(people, version.aeLead.by)}{' '}
              (AE lead, {dayOf(version.aeLead.at)}). • is needed to hand off.
            </p>
            <dl>
              {MOTIONS.map((motion) => (
                <div key={motion}>
                  <dt>{MOTION_NAMES[motion]}</dt>
                  <dd>{version.text.presets[motion].items.map(({ name, required }) => `${name}${required ? ' •' : ''}`).join('; ')}</dd>
                </div>
              ))}
            </dl>
            <Button kind="quiet" onClick={() => onTake(version.text)}>
              Write on from this version
            </Button>
          </details>
        </li>
      ))}
    </ol>
  );
}
