/** Looking at an embedded store without making one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { engineAt } from '../store/engine/engines.ts';

export const isEmbedded = (place: string): boolean => engineAt(place).name === 'sqlite';

/** True also for PostgreSQL, where only asking tells. */
export const hasEmbedded = (place: string): boolean => !isEmbedded(place) || existsSync(join(place, 'baton.sqlite'));
