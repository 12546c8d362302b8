/** Rows by the arrow keys, looking for one by a slash, wherever on the page one stands. */
import { useEffect } from 'react';

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function onKey(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const box = document.querySelector<HTMLInputElement>('main input[type="search"]');
  if (event.key === '/' && !isTyping(event.target)) {
    event.preventDefault();
    box?.focus();
    return;
  }
  const step = STEPS[event.key];
  if (step === undefined) return;
  const rows = [...document.querySelectorAll<HTMLElement>('main li > a')];
  const at = rows.indexOf(event.target as HTMLElement);
  const next = at < 0 && step < 0 ? -1 : at + step;
  event.preventDefault();
  if (next < 0) box?.focus();
  else rows[next]?.focus();
}

export function useListKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
