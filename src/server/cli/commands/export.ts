/** Everything of a workspace, to take away. */
import { resolve } from 'node:path';
import type { AddCommand } from '../addCommand.ts';

export const exportCommand: AddCommand = (program) => {
  program
    .command('export')
    .description('write everything of a workspace as JSON lines and CSV, with a README that says what is what')
    .argument('<folder>', 'a new or empty folder')
    .option('--workspace <id>', 'needed where there are several')
    .action(async (folder: string, { workspace }: { workspace?: string }) => {
      const [{ withStore }, { chosenWorkspace }, { exportWorkspace }] = await Promise.all([
        import('../withStore.ts'),
        import('../chosen.ts'),
        import('../../export/export.ts'),
      ]);
      const { rows, leftOut } = await withStore(async (store) => {
        const id = await store.read((tx) => chosenWorkspace(tx, workspace));
        return exportWorkspace(store, id, resolve(folder), Date.now());
      });
      for (const [name, count] of Object.entries(rows)) console.log(`${name}: ${count}`);
      if (leftOut.length === 0) return;
      for (const { handoff, part } of leftOut)
        console.error(`left out: ${part}${handoff === undefined ? '' : ` of ${handoff}`}, which cannot be read`);
      throw new Error('All else was written. Run baton doctor: it says what to do about what was left out. Then export again.');
    });
};
