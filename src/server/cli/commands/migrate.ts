/** Brings the store up to date. The server does so too when it starts. */
import type { AddCommand } from '../addCommand.ts';

export const migrateCommand: AddCommand = (program) => {
  program
    .command('migrate')
    .description('bring the tables of the store up to date')
    .action(async () => {
      const { withStore } = await import('../withStore.ts');
      await withStore(async () => undefined);
      console.log('The store is up to date.');
    });
};
