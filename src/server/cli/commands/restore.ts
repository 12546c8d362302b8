/** Puts a backup back. */
import { resolve } from 'node:path';
import { Option } from 'commander';
import type { AddCommand } from '../addCommand.ts';

export const restoreCommand: AddCommand = (program) => {
  program
    .command('restore')
    .description('put a backup back; who was removed since is removed from it again. Stop the servers first')
    .argument('<file>', 'what baton backup wrote')
    .addOption(new Option('--force', 'put it in the place of what is there, which is then gone').default(false))
    .action(async (file: string, { force }: { force: boolean }) => {
      const [{ chosenPlace }, { restore }, { answering }, { holdFolder }] = await Promise.all([
        import('../place.ts'),
        import('../../backup/restore.ts'),
        import('../../doctor/checks/server.ts'),
        import('../../store/engine/sqlite.ts'),
      ]);
      const { settings, place, dataFolder } = chosenPlace();
      const found = await answering(settings);
      if (found && found.who !== 'another-program')
        throw new Error(
          `A server answers at ${found.url}: what it is sent meanwhile would be lost. Stop it first; where it stands on another store, set PORT to another number.`,
        );
      const letGo = settings.DATABASE_URL ? () => undefined : holdFolder(dataFolder);
      const { at, rows, removedAgain, signedOutAgain } = await restore({
        place,
        dataFolder,
        file: resolve(file),
        force,
        now: Date.now(),
      }).finally(letGo);
      console.log(`Restored as of ${at}: ${rows} rows.`);
      if (removedAgain > 0) console.log(`Removed again, as they were removed since: ${removedAgain}.`);
      if (signedOutAgain > 0) console.log(`Signed out again, as they were signed out since: ${signedOutAgain} devices.`);
      console.log(
        'What was changed after that is not in it. Devices that know more send again what they have of their own texts, once they sync.',
      );
    });
};
