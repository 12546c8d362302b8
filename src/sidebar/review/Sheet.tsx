import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import css from './Decision.module.css';

interface Props {
  title: string;
  /** What still has to be said; null while nothing was asked for. */
  missing: string | null;
  /** What the button that sends it says. */
  does: string;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A decision that asks for words: what it wants, a way back that loses nothing, and a way on. */
export function Sheet({ title, missing, does, onSend, onClose, children }: Props) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // Its buttons are in reach, also where it grows by what is still missing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that is when it grows.
  useEffect(() => {
    // It returns a promise in newer browsers, which is nothing to end an effect with.
    form.current?.scrollIntoView({ block: 'nearest' });
  }, [missing]);
  return (
    <form
      ref={form}
      className={css.form}
      role="dialog"
      aria-labelledby={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <h2 id={id}>{title}</h2>
      {children}
      {missing ? (
        <p className={css.missing} role="alert">
          {missing}
        </p>
      ) : null}
      <div className={css.buttons}>
        <Button kind="secondary" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit">{does}</Button>
      </div>
    </form>
  );
}
