import { useMemo } from 'react';
import { STANDARD_BAR } from '../../core/bar/bar.ts';
import { type Gap, gapsOf } from '../../core/handoff/gate.ts';
import { useHandoff } from './handoffStore.ts';

/** What still keeps the brief on screen from being handed off, most urgent first. */
export function useGaps(): Gap[] {
  const content = useHandoff((state) => state.content);
  const score = useHandoff((state) => state.score);
  return useMemo(() => gapsOf(content, score, STANDARD_BAR), [content, score]);
}
