import { MOTION_DEALS, MOTION_NAMES, MOTIONS, type Motion as MotionName, motionBySize } from '../../../core/bar/motion.ts';
import inputs from '../../../ui/input.module.css';
import { useHandoff } from '../../state/handoffStore.ts';
import { write } from '../../state/typing.ts';
import css from '../bar/QualificationBar.module.css';

/** How this deal is sold: by its size, or as somebody says. It decides which items are needed. */
export function Motion() {
  const ready = useHandoff((state) => state.ready);
  const chosen = useHandoff((state) => state.content.motion);
  const size = useHandoff((state) => state.content.facts.amount?.value);
  const counting = useHandoff((state) => state.bar.motion);
  const bySize = size === undefined ? null : motionBySize(size);
  const itself = bySize
    ? `By deal size: ${MOTION_NAMES[bySize]}`
    : chosen
      ? 'As usual in your team'
      : `Usual in your team: ${MOTION_NAMES[counting]}`;
  return (
    <div className={css.motion}>
      <label htmlFor="motion">Motion</label>
      <select
        id="motion"
        className={inputs.input}
        value={chosen ?? ''}
        disabled={!ready}
        onChange={(event) => write('motion', (event.currentTarget.value || null) as MotionName | null)}
      >
        <option value="">{itself}</option>
        {MOTIONS.map((motion) => (
          <option key={motion} value={motion}>
            {MOTION_NAMES[motion]} ({MOTION_DEALS[motion]})
          </option>
        ))}
      </select>
    </div>
  );
}
