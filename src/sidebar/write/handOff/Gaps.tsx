import type { Gap } from '../../../core/handoff/gate.ts';
import { jumpTo } from '../jump.ts';
import { BarGaps } from './BarGaps.tsx';
import { controlOf } from './controlOf.ts';

function Line({ gap }: { gap: Gap }) {
  return (
    <li>
      <button type="button" onClick={() => jumpTo(controlOf(gap))}>
        <b>{gap.name}.</b> {gap.message}
      </button>
    </li>
  );
}

/** Each gap a line that goes to it; several of the bar are one, in the place of the first. */
export function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const ofBar = gaps.filter((gap) => gap.kind === 'bar');
  if (ofBar.length < 2) return gaps.map((gap) => <Line key={controlOf(gap)} gap={gap} />);
  return gaps.map((gap) => {
    if (gap.kind !== 'bar') return <Line key={controlOf(gap)} gap={gap} />;
    return gap === ofBar[0] ? <BarGaps key="bar" gaps={ofBar} /> : null;
  });
}
