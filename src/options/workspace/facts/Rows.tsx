import { Plus, X } from 'lucide-react';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import inputs from '../../../ui/input.module.css';
import { TextInput } from '../../../ui/TextInput.tsx';
import css from './Facts.module.css';
import { blank, type Column, type Group, type Row } from './groups.ts';

interface CellProps {
  id: string;
  column: Column;
  value: string;
  /** How to mend it; empty where it fits. */
  fault: string;
  label: string;
  isFirst: boolean;
  onText: (text: string) => void;
}

function Cell({ id, column: { label: short, example, span, kind, choices }, value, fault, label, isFirst, onText }: CellProps) {
  const shared = { id, 'aria-label': label, 'aria-invalid': fault !== '', ...(fault && { 'aria-describedby': `${id}-fault` }) };
  return (
    <div className={css.cell} style={{ '--span': span, '--narrow': narrow(span, isFirst) } as React.CSSProperties}>
      <span className={inputs.label} aria-hidden="true">
        {short}
      </span>
      {choices ? (
        <select {...shared} className={inputs.input} value={value} onChange={(event) => onText(event.currentTarget.value)}>
          {choices.map(([one, said]) => (
            <option key={one} value={one}>
              {said}
            </option>
          ))}
        </select>
      ) : (
        <TextInput
          {...shared}
          value={value}
          placeholder={example}
          onText={onText}
          {...(kind === 'date' && { type: 'date' })}
          {...(kind === 'number' && { inputMode: 'decimal' })}
          {...(kind === 'link' && { spellCheck: false })}
        />
      )}
    </div>
  );
}

/** Of six parts, where there is no room for twelve. */
const narrow = (span: number, isFirst: boolean): number => (isFirst || span >= 5 ? 6 : span === 2 ? 2 : 3);

interface Props {
  group: Group;
  rows: readonly Row[];
  faultAt: (row: number, key: string) => string;
  onRows: (rows: Row[]) => void;
}

/** One list of facts, a line each. */
export function Rows({ group, rows, faultAt, onRows }: Props) {
  const { key: list, title, about, one, columns } = group;
  const add = () => {
    onRows([...rows, blank(group)]);
    requestAnimationFrame(() => document.getElementById(`${list}-${rows.length}-${columns[0]?.key}`)?.focus());
  };
  return (
    <fieldset className={css.group}>
      <legend>{title}</legend>
      <p className={css.about}>{about}</p>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place in the list.
        <div key={at} className={css.row}>
          <div className={css.cells}>
            {columns.map((column, place) => (
              <Cell
                key={column.key}
                id={`${list}-${at}-${column.key}`}
                column={column}
                value={row[column.key] ?? ''}
                fault={faultAt(at, column.key) ? column.says : ''}
                label={`${column.label} of ${one} ${at + 1}`}
                isFirst={place === 0}
                onText={(text) => onRows(rows.map((each, index) => (index === at ? { ...each, [column.key]: text } : each)))}
              />
            ))}
            {columns.map(({ key, says }) =>
              faultAt(at, key) ? (
                <p key={key} id={`${list}-${at}-${key}-fault`} className={css.fault}>
                  {says}
                </p>
              ) : null,
            )}
          </div>
          <IconButton icon={X} name={`Remove ${one} ${at + 1}`} onClick={() => onRows(rows.filter((_, index) => index !== at))} />
        </div>
      ))}
      <Button kind="quiet" className={css.add ?? ''} onClick={add}>
        <Plus size={14} aria-hidden="true" /> Add a {one}
      </Button>
    </fieldset>
  );
}
