/** Rewrites the files of the store without what was deleted. */
import type { AddCommand } from '../addCommand.ts';

export const purgeCommand: AddCommand = (program) => {
  program
    .command('purge')
    .description('rewrite the files of the store without what was deleted; nobody can write meanwhile')
    .action(async () => {
      const [{ chosenPlace }, { purge }] = await Promise.all([import('../place.ts'), import('../../backup/purge.ts')]);
      if (!(await purge(chosenPlace().place)))
        throw new Error('The store is in use just now. Try again when it is quiet, or stop the server.');
      console.log('What was deleted is gone from the files.');
    });
};
