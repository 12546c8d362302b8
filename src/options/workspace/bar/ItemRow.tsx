import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import type { BarItem } from '../../../core/bar/bar.ts';
import { vagueIn } from '../../../core/bar/vague.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import css from './Bar.module.css';

interface Props {
  item: BarItem;
  /** From 1. */
  number: number;
  isLast: boolean;
  mayRemove: boolean;
  fault: string | undefined;
  onChange: (part: Partial<BarItem>, typing?: string) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const MOVES: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

export function ItemRow({ item, number, isLast, mayRemove, fault, onChange, onMove, onRemove }: Props) {
  const said = useId();
  const vague = vagueIn(item.name);
  const name = item.name.trim() || `item ${number}`;
  const keys = (event: KeyboardEvent) => {
    const by = event.altKey ? MOVES[event.key] : undefined;
    if (!by) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li className={css.item} onKeyDown={keys}>
      <div className={css.name}>
        <TextInput
          id={`item-${item.key}`}
          aria-label={`Item ${number}`}
          aria-describedby={fault || vague ? said : undefined}
          aria-invalid={fault !== undefined}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          value={item.name}
          maxLength={80}
          placeholder="What anybody can check"
          onText={(text) => onChange({ name: text }, `name ${item.key}`)}
        />
        <IconButton icon={ArrowUp} name={`Move ${name} up`} disabled={number === 1} onClick={() => onMove(-1)} />
        <IconButton icon={ArrowDown} name={`Move ${name} down`} disabled={isLast} onClick={() => onMove(1)} />
        <IconButton icon={X} name={`Take out ${name}`} disabled={!mayRemove} onClick={onRemove} />
      </div>
      <div className={css.more}>
        <TextInput
          aria-label={`Evidence that convinces: ${name}`}
          value={item.example}
          maxLength={200}
          placeholder="Evidence that convinces, as an example"
          onText={(text) => onChange({ example: text }, `example ${item.key}`)}
        />
        <label className={css.needed}>
          <input type="checkbox" checked={item.required} onChange={(event) => onChange({ required: event.currentTarget.checked })} />
          Needed<span className="visually-hidden"> to hand off: {name}</span>
        </label>
      </div>
      {fault ? (
        <Notice tone="bad" id={said}>
          {fault}
        </Notice>
      ) : vague ? (
        <Notice
          tone="mid"
          id={said}
          action={
            <Button kind="quiet" onClick={() => onChange({ name: vague.better })}>
              Use it
            </Button>
          }
        >
          “{vague.found.trim()}” cannot be found false. {vague.why} Better: <b>{vague.better}</b>
        </Notice>
      ) : null}
    </li>
  );
}
