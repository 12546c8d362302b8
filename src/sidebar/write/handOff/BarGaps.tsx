import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Gap } from '../../../core/handoff/gate.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { jumpTo } from '../jump.ts';
import { controlOf } from './controlOf.ts';
import css from './HandOff.module.css';

type BarGap = Gap & { kind: 'bar' };

function countWords(gaps: readonly BarGap[]): string {
  const ticks = gaps.filter(({ part }) => part === 'tick').length;
  const rest = gaps.length - ticks;
  return [ticks > 0 ? `${ticks} to tick` : '', rest > 0 ? `${rest} to show` : ''].filter(Boolean).join(', ');
}

/** The bar's gaps in one line, which goes to the first and names them all; opened, each has its own. */
export function BarGaps({ gaps }: { gaps: readonly BarGap[] }) {
  const [isOpen, setOpen] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const [first] = gaps;
  const names = gaps.map(({ name }) => name).join(', ');
  // What it opens may stand below the end of the list.
  useEffect(() => {
    if (isOpen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={line}>
      <div className={css.bar}>
        <button type="button" onClick={() => first && jumpTo(controlOf(first))}>
          <b>Qualification bar: {countWords(gaps)}.</b> {isOpen ? 'With a few of the buyer’s words each.' : `${names}.`}
        </button>
        <IconButton icon={ChevronDown} name="Each item of the bar" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} />
      </div>
      {isOpen ? (
        <ul className={css.items} aria-label="Qualification bar">
          {gaps.map((gap) => (
            <li key={gap.key}>
              <button type="button" onClick={() => jumpTo(controlOf(gap))}>
                <b>{gap.name}</b>
                {gap.part === 'evidence' ? `. ${gap.message}` : null}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
