import type { ReactNode } from 'react';
import type { Role } from '../../core/handoff/person.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';

const NEXT: Readonly<Record<Role, string>> = {
  sdr: 'Open a meeting or deal in your CRM and its brief appears.',
  ae: 'What is handed off to you appears here by itself.',
  manager: 'What is open in your team appears here by itself.',
  admin: 'What is yours to do appears here by itself.',
};

/** Nothing is to be done: that is good, and says what brings the next. */
export function Empty({ roles, children }: { roles: readonly Role[]; children?: ReactNode }) {
  const role = (['sdr', 'ae', 'manager', 'admin'] as const).find((one) => roles.includes(one)) ?? 'sdr';
  return (
    <EmptyState title="Nothing is waiting for you">
      <p>{NEXT[role]}</p>
      {children}
    </EmptyState>
  );
}
