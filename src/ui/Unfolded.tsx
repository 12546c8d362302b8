import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  className?: string | undefined;
  onFold: () => void;
  children: ReactNode;
}

/** What a button unfolds: the keyboard goes in, Escape folds it, and the keyboard is back at the button. */
export function Unfolded({ className, onFold, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    place.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    return () => {
      // Whoever went on elsewhere stays there.
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the key of the controls in it, and is none itself.
    <div
      ref={place}
      className={className}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onFold();
      }}
    >
      {children}
    </div>
  );
}
