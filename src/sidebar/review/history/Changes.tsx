import { useMemo } from 'react';
import type { Piece } from '../../../core/changes/words.ts';
import type { BounceReason, EventOf } from '../../../core/handoff/events.ts';
import { usePeople } from '../../state/session.ts';
import { nameOfReason } from '../../status/happened.ts';
import css from './Changes.module.css';
import { changesShown } from './changesShown.ts';

/** Letters of what stayed the same, on either side of what did not. */
const AROUND = 90;

/** A long stretch that stayed the same, but for what stands beside a change. */
function cut(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 3 * AROUND) return text;
  const [head, tail] = [isFirst ? '' : text.slice(0, AROUND), isLast ? '' : text.slice(-AROUND)];
  return `${head} … ${tail}`.trim();
}

/** Blanks at its edges stay outside: a mark ends with its last word. */
function Mark({ as: As, text }: { as: 'del' | 'ins'; text: string }) {
  const words = text.trim();
  const [before, behind] = words ? [text.slice(0, text.indexOf(words)), text.slice(text.indexOf(words) + words.length)] : [text, ''];
  const said = As === 'del' ? 'removed' : 'added';
  if (!words) return before;
  return (
    <>
      {before}
      <As>
        <span className="visually-hidden">{said}: </span>
        {words}
        <span className="visually-hidden">, end of {said}. </span>
      </As>
      {behind}
    </>
  );
}

/** What went and what came, marked by more than colour, and said to who does not see it. */
function Words({ pieces, css: style }: { pieces: readonly Piece[]; css: string | undefined }) {
  return (
    <p className={style}>
      {pieces.map(({ kind, text }, at) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: the same words may stand there twice, and nothing here has a state of its own.
        if (kind === 'same') return <span key={at}>{cut(text, at === 0, at === pieces.length - 1)}</span>;
        return <Mark key={at} as={kind === 'gone' ? 'del' : 'ins'} text={text} />;
        // biome-ignore-end lint/suspicious/noArrayIndexKey: see above.
      })}
    </p>
  );
}

interface Props {
  event: EventOf<'submitted'>;
  /** What it had been sent back for. */
  asked: BounceReason | null;
}

/** What the writer says they mended, and word by word what says otherwise than before it was sent back. */
export function Changes({ event, asked }: Props) {
  const people = usePeople();
  const changes = useMemo(() => (event.changes ? changesShown(event.changes, asked, people) : null), [event, asked, people]);
  const isAskedLeft = asked !== null && changes !== null && changes.length > 0 && !changes.some(({ isAsked }) => isAsked);
  return (
    <div className={css.changes}>
      {event.fix ? <p className={css.fix}>“{event.fix}”</p> : null}
      {changes?.map(({ register, name, isAsked, pieces }) => (
        <div key={register} className={css.change}>
          <h4>
            {name}
            {isAsked ? <span className={css.asked}>was asked for</span> : null}
          </h4>
          {pieces ? (
            <Words pieces={pieces} css={css.words} />
          ) : (
            <p className={css.none}>It changed, and is too long to show word by word.</p>
          )}
        </div>
      ))}
      {isAskedLeft ? <p className={css.none}>{nameOfReason(asked)}, which was asked for, is as it was.</p> : null}
      {changes?.length === 0 ? <p className={css.none}>Nothing in the brief was changed.</p> : null}
      {changes === null ? <p className={css.none}>What was changed then is not known here.</p> : null}
    </div>
  );
}
