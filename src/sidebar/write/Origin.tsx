import { lasting } from '../../core/clocks/lasting.ts';
import {
  SOURCE_NAMES,
  SOURCES,
  type Source,
  sourceSaid,
  TRIGGER_KIND_NAMES,
  TRIGGER_KINDS,
  type TriggerKind,
} from '../../core/handoff/source.ts';
import { Button } from '../../ui/Button.tsx';
import inputs from '../../ui/input.module.css';
import { Labelled } from '../../ui/Labelled.tsx';
import { useHandoff } from '../state/handoffStore.ts';
import { useSetting } from '../state/settings.ts';
import { write } from '../state/typing.ts';
import css from './Origin.module.css';
import { Section } from './Section.tsx';

/** Where the meeting comes from and what kind of trigger it has: how soon the buyer is to hear from us hangs on both. */
export function Origin() {
  const ready = useHandoff((state) => state.ready);
  const source = useHandoff((state) => state.content.source);
  const kind = useHandoff((state) => state.content.triggerKind);
  const { usualSource, hotKinds, hot, warm } = useSetting('clocks');
  const told = useHandoff((state) => state.content.facts.source);
  const proposed = source === null ? sourceSaid(told) : null;
  const isHot = kind !== null && hotKinds.includes(kind);
  const aside = kind === null ? 'optional' : `${isHot ? 'Hot' : 'Warm'}: first touch in ${lasting(isHot ? hot : warm)}`;
  return (
    <Section name="Where it comes from" aside={aside}>
      <div className={css.pair}>
        <Labelled name="Source" id="source">
          <select
            id="source"
            className={`${inputs.input} ${css.select}`}
            value={source ?? usualSource}
            disabled={!ready}
            onChange={(event) => write('source', event.currentTarget.value as Source)}
          >
            {SOURCES.map((one) => (
              <option key={one} value={one}>
                {SOURCE_NAMES[one]}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled name="Kind of trigger" id="triggerKind">
          <select
            id="triggerKind"
            className={`${inputs.input} ${css.select}`}
            value={kind ?? ''}
            disabled={!ready}
            onChange={(event) => write('triggerKind', (event.currentTarget.value || null) as TriggerKind | null)}
          >
            <option value="">Not chosen</option>
            {TRIGGER_KINDS.map((one) => (
              <option key={one} value={one}>
                {TRIGGER_KIND_NAMES[one]}
              </option>
            ))}
          </select>
        </Labelled>
      </div>
      {told ? (
        <p className={css.told}>
          The CRM says “{told}”.
          {proposed ? (
            <Button kind="quiet" className={css.take ?? ''} disabled={!ready} onClick={() => write('source', proposed)}>
              Use “{SOURCE_NAMES[proposed]}”
            </Button>
          ) : null}
        </p>
      ) : null}
    </Section>
  );
}
