import { defineConfig } from 'vitest/config';

/** A running CRM that somebody lends: there only where its address is given. */
const live = {
  test: {
    name: 'live',
    include: ['tests/live/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    sequence: { groupOrder: 2 },
  },
};

/** Left alone, Vitest keeps one processor free: on a machine with two that is half of them. */
const maxWorkers = '100%';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/live/**', 'tests/server/postgres/**'],
          // Ends what hangs. How fast something is, no test says: on a busy machine a step of milliseconds may wait for seconds.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // What stands on the store, again on a real PostgreSQL, and what only that has.
        test: {
          name: 'postgres',
          maxWorkers,
          include: ['tests/server/**/*.test.ts', 'tests/sync/realServer.test.ts'],
          exclude: ['tests/server/process/{address,config,client}.test.ts'],
          globalSetup: ['tests/server/postgres/globalSetup.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // The built extension in a real Chromium. After the rest, and two at a time: each is several processes, and waits for itself half of the time.
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // A condition is waited for, not a time: on a busy machine it comes later.
          expect: { poll: { timeout: 20_000 } },
          sequence: { groupOrder: 1 },
        },
      },
      ...(process.env.LIVE_ODOO ? [live] : []),
    ],
  },
});
