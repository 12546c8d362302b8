/** Runs all checks; one that fails stops no other. */
import { type Check, type Finding, type Patient, wrong } from './check.ts';
import { CHECKS } from './registry.ts';

export async function examine(patient: Patient, checks: readonly Check[] = CHECKS): Promise<(Finding & { check: string })[]> {
  const found = [];
  for (const check of checks) for (const finding of await attempt(check, patient)) found.push({ check: check.name, ...finding });
  return found;
}

async function attempt(check: Check, patient: Patient): Promise<Finding[]> {
  try {
    return await check.examine(patient);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
    const said = error instanceof Error ? error.message : String(error);
    return [
      wrong(`${[said, cause].filter((text) => text !== '').join(': ')}. Check BATON_DATA and DATABASE_URL, and that the database runs`),
    ];
  }
}
