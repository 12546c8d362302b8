/** Brings a control into view and focuses it, without scrolling what stands around the frame. */

import { isFieldKey } from '../../core/brief/fields.ts';
import type { RegisterName } from '../../core/handoff/registers.ts';

export function jumpTo(id: string): void {
  const control = document.getElementById(id);
  if (!control) return;
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'center' });
}

const CONTROLS: Partial<Record<RegisterName, string>> = { attendees: 'attendees-add', people: 'people-add', fit: 'fit-whyTargeted' };

/** Goes to where a part of the brief is written. */
export function jumpToRegister(name: RegisterName): void {
  if (isFieldKey(name)) jumpTo(`field-${name}`);
  else jumpTo(name.startsWith('bar:') ? `evidence-${name.slice(4)}` : (CONTROLS[name] ?? name));
}

/** What was pressed is gone: the keyboard goes on at what stands above it. */
export function toMain(): void {
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}
