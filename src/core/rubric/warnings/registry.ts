import type { BriefScore } from '../score.ts';
import { emptyLandmines } from './emptyLandmines.ts';
import { oneStakeholder } from './oneStakeholder.ts';
import { paraphrase } from './paraphrase.ts';
import { pointsElsewhere } from './pointsElsewhere.ts';
import type { Scene, Warning } from './warning.ts';

export type { Surroundings } from './warning.ts';

const warnings: readonly Warning[] = [emptyLandmines, oneStakeholder, paraphrase, ...pointsElsewhere];

/** What there is to point out beside the levels. */
export function warningsOf(scene: Scene): BriefScore['warnings'] {
  const found: BriefScore['warnings'] = {};
  for (const { field, look } of warnings) {
    const finding = look(scene);
    if (finding) found[field] = [...(found[field] ?? []), finding];
  }
  return found;
}
