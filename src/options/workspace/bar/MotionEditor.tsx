import { Plus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { MOTION_DEALS, MOTION_NAMES, type Motion } from '../../../core/bar/motion.ts';
import { type BarText, FRAMES, type Frame, LEAST_ITEMS, MOST_ITEMS } from '../../../core/bar/text.ts';
import { Button } from '../../../ui/Button.tsx';
import inputs from '../../../ui/input.module.css';
import { Labelled } from '../../../ui/Labelled.tsx';
import type { Fault } from '../panel.ts';
import css from './Bar.module.css';
import { framed, moved, withItem, withNewItem, withoutItem } from './edits.ts';
import { ItemRow } from './ItemRow.tsx';

interface Props {
  text: BarText;
  motion: Motion;
  faults: readonly Fault[];
  onChange: (next: BarText, typing?: string) => void;
  /** Stands at the end of the head. */
  children: ReactNode;
}

/** Letters and digits only, as keys of registers have them. */
const newKey = (): string => `i${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;

const focus = (key: string) => requestAnimationFrame(() => document.getElementById(`item-${key}`)?.focus());

/** The items of one motion. */
export function MotionEditor({ text, motion, faults, onChange, children }: Props) {
  const id = useId();
  const { frame, items } = text.presets[motion];
  const at = `presets/${motion}/items`;
  const isFull = items.length >= MOST_ITEMS;
  const add = () => {
    const key = newKey();
    onChange(withNewItem(text, motion, key));
    focus(key);
  };
  return (
    <div className={css.motion}>
      <div className={css.frame}>
        <Labelled name="Frame" id={id}>
          <select
            id={id}
            className={inputs.input}
            value={frame}
            onChange={(event) => onChange(framed(text, motion, event.currentTarget.value as Frame))}
          >
            {FRAMES.map((one) => (
              <option key={one} value={one}>
                {one === 'Own' ? 'Your own' : one}
              </option>
            ))}
          </select>
        </Labelled>
        <p>
          {MOTION_NAMES[motion]}: deals {MOTION_DEALS[motion]}.
          {motion === 'high-velocity inbound' ? ' Brief and credit are waived: speed counts.' : ''}
        </p>
        <div className={css.steps}>{children}</div>
      </div>
      <ol className={css.items} aria-label={`Items for ${MOTION_NAMES[motion]}`}>
        {items.map((item, index) => (
          <ItemRow
            key={item.key}
            item={item}
            number={index + 1}
            isLast={index === items.length - 1}
            mayRemove={items.length > LEAST_ITEMS}
            fault={faults.find(({ path }) => path.startsWith(`${at}/${index}/`))?.message}
            onChange={(part, typing) => onChange(withItem(text, motion, item.key, part), typing)}
            onMove={(by) => {
              onChange(moved(text, motion, item.key, by));
              focus(item.key);
            }}
            onRemove={() => {
              onChange(withoutItem(text, motion, item.key));
              focus((items[index + 1] ?? items[index - 1])?.key ?? '');
            }}
          />
        ))}
      </ol>
      <div className={css.add}>
        <Button kind="quiet" disabled={isFull} onClick={add}>
          <Plus size={14} aria-hidden="true" /> Add an item
        </Button>
        <p role="status">
          {items.length} of {MOST_ITEMS} items
          {isFull ? ': more do not fit into a call' : items.length === LEAST_ITEMS ? ', the least there can be' : ''}
        </p>
      </div>
    </div>
  );
}
