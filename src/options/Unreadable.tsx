import { FileWarning } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { SetAsideRow } from '../storage/records.ts';
import { salvaged } from '../storage/salvage.ts';
import { Button } from '../ui/Button.tsx';
import { CopyText } from '../ui/CopyText.tsx';
import { dayAndTime } from '../ui/format.ts';
import { device, reportFailure } from './device.ts';
import list from './Lines.module.css';
import css from './Options.module.css';
import { Panel } from './Panel.tsx';

/** How long letting go can be taken back, each by itself. */
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

/** Nothing has gone yet: what is read or told meanwhile needs no bringing back. */
function Going({ row, onUndo, onOver }: { row: SetAsideRow; onUndo: (row: SetAsideRow) => void; onOver: (row: SetAsideRow) => void }) {
  const { title } = salvaged(row);
  useEffect(() => {
    const timer = setTimeout(() => onOver(row), UNDO_MS);
    return () => clearTimeout(timer);
  }, [row, onOver]);
  return (
    <p className={css.undo} role="status">
      Letting go of: {title}.
      <Button kind="quiet" autoFocus onClick={() => onUndo(row)}>
        Undo<span className="visually-hidden"> letting go of {title}</span>
      </Button>
    </p>
  );
}

/** Those that the person lets go of, until each one's time is over and the store has let go of it too. */
function useLettingGo() {
  const [going, setGoing] = useState<{ row: SetAsideRow; isOver: boolean }[]>([]);
  const stay = useCallback((row: SetAsideRow) => setGoing((now) => now.filter((one) => one.row !== row)), []);
  const end = useCallback(
    (row: SetAsideRow) => {
      setGoing((now) => now.map((one) => (one.row === row ? { row, isOver: true } : one)));
      device.letGoAside(row).then(
        (isGone) => isGone || stay(row),
        (error) => {
          stay(row);
          reportFailure(error);
        },
      );
    },
    [stay],
  );
  const letGo = (row: SetAsideRow) => setGoing((now) => [...now, { row, isOver: false }]);
  return { going, letGo, stay, end };
}

/** Records that this version cannot read: their words are shown as far as they can be, and go only when their owner says so. */
export function Unreadable() {
  const [rows, setRows] = useState<SetAsideRow[]>([]);
  const { going, letGo, stay, end } = useLettingGo();
  useEffect(() => device.watchSetAsideRows(setRows), []);
  const shown = rows.filter(({ number }) => !going.some(({ row }) => row.number === number));
  const undoable = going.filter(({ isOver }) => !isOver);
  if (shown.length === 0 && undoable.length === 0) return null;
  return (
    <Panel
      anchor="unreadable"
      title="Could not be read"
      about="Damaged, or written by another version of Baton. It stays on this device until you let go of it."
    >
      {undoable.map(({ row }) => (
        <Going key={row.number} row={row} onUndo={stay} onOver={end} />
      ))}
      {shown.length > 0 ? (
        <ul className={list.lines} aria-label="Could not be read">
          {shown.map((row) => (
            <Row key={row.number} row={row} onLetGo={() => letGo(row)} />
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}
