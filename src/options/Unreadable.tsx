import { FileWarning } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SetAsideRow } from '../storage/records.ts';
import { salvaged } from '../storage/salvage.ts';
import { Button } from '../ui/Button.tsx';
import { CopyText } from '../ui/CopyText.tsx';
import { dayAndTime } from '../ui/format.ts';
import { device, reportFailure } from './device.ts';
import list from './Lines.module.css';
import css from './Options.module.css';
import { Panel } from './Panel.tsx';

/** How long letting go can be taken back. */
const UNDO_MS = 10_000;

function Row({ row, onLetGo }: { row: SetAsideRow; onLetGo: () => void }) {
  const { title, words, whole } = salvaged(row);
  return (
    <li className={list.yours}>
      <FileWarning className={list.icon} size={17} strokeWidth={1.8} aria-hidden="true" />
      <div>
        <b>{title}</b>
        <p>Set aside {dayAndTime(new Date(row.at).toISOString())}.</p>
        {words.map(({ name, text }) => (
          <p key={name} className={list.words}>
            {name ? <b>{name}: </b> : null}
            {text}
          </p>
        ))}
      </div>
      <div className={list.acts}>
        {whole ? <CopyText name={title} text={whole} /> : null}
        <Button kind="quiet" onClick={onLetGo}>
          Let go<span className="visually-hidden"> of {title}</span>
        </Button>
      </div>
    </li>
  );
}

/** Records that this version cannot read: their words are shown as far as they can be, and go only when their owner says so. */
export function Unreadable() {
  const [rows, setRows] = useState<SetAsideRow[]>([]);
  const [gone, setGone] = useState<SetAsideRow | null>(null);
  useEffect(() => device.watchSetAsideRows(setRows), []);
  useEffect(() => {
    const timer = gone ? setTimeout(() => setGone(null), UNDO_MS) : undefined;
    return () => clearTimeout(timer);
  }, [gone]);
  if (rows.length === 0 && !gone) return null;
  const letGo = (row: SetAsideRow) => void device.letGoAside(row).then(() => setGone(row), reportFailure);
  const undo = (row: SetAsideRow) => void device.bringBackAside(row).then(() => setGone(null), reportFailure);
  return (
    <Panel
      anchor="unreadable"
      title="Could not be read"
      about="Damaged, or written by another version of Baton. It stays on this device until you let go of it."
    >
      {gone ? (
        <p className={css.undo} role="status">
          Let go of: {salvaged(gone).title}.
          <Button kind="quiet" autoFocus onClick={() => undo(gone)}>
            Undo
          </Button>
        </p>
      ) : null}
      {rows.length > 0 ? (
        <ul className={list.lines} aria-label="Could not be read">
          {rows.map((row) => (
            <Row key={row.number} row={row} onLetGo={() => letGo(row)} />
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}
