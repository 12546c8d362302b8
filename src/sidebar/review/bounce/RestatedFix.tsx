import { lastOf } from '../../../core/handoff/log.ts';
import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import { useName } from '../../state/session.ts';
import { useStanding } from '../../state/standing.ts';
import css from './RestatedFix.module.css';
import { FIX_BOX, useRestated } from './restated.ts';

/** Under what was asked for: what was mended, in the writer's own words. */
export function RestatedFix() {
  const { isAsked, fix, write } = useRestated();
  const by = useName(useStanding(({ handoff }) => (handoff ? (lastOf(handoff.events, 'bounced')?.by ?? null) : null)));
  if (!isAsked) return null;
  return (
    <Labelled name="What you changed" id={FIX_BOX}>
      <textarea
        id={FIX_BOX}
        className={`${inputs.input} ${css.box}`}
        rows={1}
        maxLength={2000}
        placeholder={`One line; ${by} reads it first`}
        value={fix}
        onChange={(event) => write(event.currentTarget.value)}
      />
    </Labelled>
  );
}
