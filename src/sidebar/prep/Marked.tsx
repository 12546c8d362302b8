import type { FieldKey } from '../../core/brief/fields.ts';
import css from './PrepCard.module.css';
import { usePointed } from './pointed.ts';

/** A field's text, in which the sentence that somebody points at stands out. */
export function Marked({ field, text, className = '' }: { field: FieldKey; text: string; className?: string | undefined }) {
  const pointed = usePointed(({ sentence }) => (sentence?.field === field ? sentence : null));
  if (!text.trim()) return <p className={css.muted}>Nothing was written.</p>;
  if (!pointed) return <p className={`${css.fact} ${className}`}>{text}</p>;
  return (
    <p className={`${css.fact} ${className}`}>
      {text.slice(0, pointed.start)}
      <mark>{text.slice(pointed.start, pointed.end)}</mark>
      {text.slice(pointed.end)}
    </p>
  );
}
