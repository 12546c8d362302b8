/** Backs the store up. */
import { resolve } from 'node:path';
import type { AddCommand } from '../addCommand.ts';

export const backupCommand: AddCommand = (program) => {
  program
    .command('backup')
    .description('write the whole store to a file, also while the server runs; it can be restored into either database')
    .argument('<file>', 'a new file; it holds all briefs and sign-ins, so keep it as safe as the store')
    .action(async (file: string) => {
      const [{ chosenPlace }, { backUp }] = await Promise.all([import('../place.ts'), import('../../backup/backup.ts')]);
      const bytes = await backUp(chosenPlace().place, resolve(file), Date.now());
      console.log(`${file}: ${Math.ceil(bytes / 1024)} kB.`);
    });
};
