import { type RefObject, useEffect, useRef } from 'react';
import type { FieldKey } from '../../../core/brief/fields.ts';
import { useHandoff } from '../../state/handoffStore.ts';
import css from './Marks.module.css';
import { align, mark, spansOf } from './marks.ts';
import { isOfSome, type Remark } from './remarks.ts';

interface Props {
  field: FieldKey;
  box: RefObject<HTMLTextAreaElement | null>;
  /** Those on screen now; they may be older than the text. */
  remarks: readonly Remark[];
  settleMs: number;
}

/** Underlines the words that the remarks speak of, in a layer over the box. Hidden from the first key stroke until the text is still. */
export function Marks({ field, box, remarks, settleMs }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const latest = useRef(remarks);
  latest.current = remarks;
  const draw = useRef(() => {});

  useEffect(() => {
    const [over, under] = [layer.current, box.current];
    if (!over || !under) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawn: string | null = null;
    draw.current = () => {
      const { score, content } = useHandoff.getState();
      const text = under.value;
      const said = [...score.fields[field].findings, ...(score.warnings[field] ?? [])];
      const isOf = text === content.brief[field] && latest.current.every(({ finding }) => said.includes(finding));
      // What costs no level points at a few words, or at none.
      const pointing = latest.current.filter(({ finding, tone }) => tone !== 'calm' || isOfSome(finding, text));
      const spans = isOf
        ? spansOf(
            pointing.map(({ finding: { start, end }, tone }) => ({ start, end, tone })),
            text.length,
          )
        : [];
      over.hidden = spans.length === 0;
      drawn = over.hidden ? null : text;
      if (drawn === null) return over.replaceChildren();
      mark(over, drawn, spans);
      align(over, under);
    };
    const hide = () => {
      drawn = null;
      if (!over.hidden) over.hidden = true;
      clearTimeout(timer);
      timer = setTimeout(draw.current, settleMs);
    };
    const follow = () => {
      if (drawn !== null) over.scrollTop = under.scrollTop;
    };
    const fit = new ResizeObserver(() => drawn !== null && align(over, under));
    fit.observe(under);
    under.addEventListener('input', hide);
    under.addEventListener('scroll', follow, { passive: true });
    // Another tab's words come without a key stroke.
    const stop = useHandoff.subscribe(({ content }) => {
      if (drawn !== null && drawn !== content.brief[field]) hide();
    });
    return () => {
      clearTimeout(timer);
      fit.disconnect();
      under.removeEventListener('input', hide);
      under.removeEventListener('scroll', follow);
      stop();
    };
  }, [field, box, settleMs]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other remarks are what is drawn anew.
  useEffect(() => draw.current(), [remarks]);

  return <div ref={layer} className={css.layer} aria-hidden="true" inert hidden />;
}
