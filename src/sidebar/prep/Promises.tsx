import { Check, TriangleAlert } from 'lucide-react';
import type { Promised } from '../../core/promises/promise.ts';
import css from './PrepCard.module.css';
import { pointAt } from './pointed.ts';

/** What was promised beside what the workspace's facts say: what differs first. Pointed at, it shows its words in their place. */
export function Promises({ promised }: { promised: readonly Promised[] }) {
  if (promised.length === 0) return null;
  const sorted = [...promised.filter(({ agrees }) => !agrees), ...promised.filter(({ agrees }) => agrees)];
  return (
    <ul className={css.promises}>
      {sorted.map(({ said, start, end, agrees, fact }) => {
        const show = () => pointAt({ field: 'promised', start, end, text: said });
        const hide = () => pointAt(null);
        const Icon = agrees ? Check : TriangleAlert;
        return (
          <li key={start} className={agrees ? css.agrees : css.differs}>
            <button type="button" onPointerEnter={show} onPointerLeave={hide} onFocus={show} onBlur={hide} onClick={show}>
              <Icon size={13} aria-hidden="true" />
              <span>
                {agrees ? 'As our facts say' : 'Our facts say otherwise'}: {fact}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
