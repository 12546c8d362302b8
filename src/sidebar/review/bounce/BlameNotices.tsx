import type { RefObject } from 'react';
import { type Blame, blameIn } from '../../../core/bounce/blame.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import css from './Blame.module.css';

/** No wall of warnings: the next one comes when these are mended. */
const MOST_SHOWN = 2;

type Told = Parameters<typeof blameIn>[1];

/** Puts the better wording in as if it were typed: Ctrl+Z brings the person's own words back. */
function use(box: HTMLTextAreaElement, { found, better }: Blame, told: Told): void {
  // It may have moved since it was pointed out.
  const now = blameIn(box.value, told).find((one) => one.found === found);
  box.focus();
  if (!now) return;
  box.setSelectionRange(now.start, now.end);
  // Deprecated, and still the only way into the browser's own undo: setRangeText empties it.
  if (document.execCommand('insertText', false, better)) return;
  box.setRangeText(better, now.start, now.end, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

interface Props {
  id: string;
  blames: Blame[];
  box: RefObject<HTMLTextAreaElement | null>;
  told: Told;
  onUsed: () => void;
}

/** What speaks about a person in a bounce, with words about the brief. It keeps nobody from sending. */
export function BlameNotices({ id, blames, box, told, onUsed }: Props) {
  return (
    <div className={css.blames} role="status">
      {blames.slice(0, MOST_SHOWN).map((blame, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand there twice, and nothing here has a state of its own.
        <Notice key={at} tone="info">
          <span id={`${id}-${at}`} className={css.better}>
            {blame.message} “{blame.better}”
          </span>
          <div className={css.use}>
            <Button
              kind="quiet"
              aria-describedby={`${id}-${at}`}
              onClick={() => {
                if (box.current) use(box.current, blame, told);
                onUsed();
              }}
            >
              Use this wording
            </Button>
          </div>
        </Notice>
      ))}
    </div>
  );
}
