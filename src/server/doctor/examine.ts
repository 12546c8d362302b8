/** Runs all checks; one that fails stops no other. */
import { type Check, type Finding, type Patient, PUT_BACK, wrong } from './check.ts';
import { CHECKS } from './registry.ts';

export async function examine(patient: Patient, checks: readonly Check[] = CHECKS): Promise<(Finding & { check: string })[]> {
  const found = [];
  for (const check of checks) for (const finding of await attempt(check, patient)) found.push({ check: check.name, ...finding });
  return found;
}

/** Codes by which SQLite and PostgreSQL say that what is stored cannot be read. */
const DAMAGED = /^(SQLITE_CORRUPT|SQLITE_NOTADB|XX001|XX002)/;

async function attempt(check: Check, patient: Patient): Promise<Finding[]> {
  try {
    return await check.examine(patient);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // A sentence of this program's own, which says what to do.
    if (said.endsWith('.')) return [wrong(said.slice(0, -1))];
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (DAMAGED.test(code)) return [wrong(`what is stored is damaged: ${said}. ${PUT_BACK}`)];
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
    return [
      wrong(`${[said, cause].filter((text) => text !== '').join(': ')}. Check BATON_DATA and DATABASE_URL, and that the database runs`),
    ];
  }
}
