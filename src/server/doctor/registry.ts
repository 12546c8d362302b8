/** Every check, in the order in which people read them. */
import type { Check } from './check.ts';
import { clockCheck } from './checks/clock.ts';
import { diskCheck } from './checks/disk.ts';
import { integrityCheck } from './checks/integrity.ts';
import { migrationsCheck } from './checks/migrations.ts';
import { removalsCheck } from './checks/removals.ts';
import { serverCheck } from './checks/server.ts';
import { settingsCheck } from './checks/settings.ts';

export const CHECKS: Check[] = [settingsCheck, diskCheck, clockCheck, migrationsCheck, integrityCheck, removalsCheck, serverCheck];
