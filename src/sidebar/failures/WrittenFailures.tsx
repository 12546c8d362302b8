import type { ReactNode } from 'react';
import { KnownFailures, useFailures } from './useFailures.ts';

/** Works the failures out for all parts of the brief in it; only those that show one are drawn again. */
export function WrittenFailures({ children }: { children: ReactNode }) {
  return <KnownFailures value={useFailures()}>{children}</KnownFailures>;
}
