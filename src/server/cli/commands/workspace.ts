/** Workspaces. */
import type { AddCommand } from '../addCommand.ts';

export const workspaceCommand: AddCommand = (program) => {
  const workspace = program.command('workspace').description('look after workspaces');
  workspace
    .command('create')
    .description('make a workspace and print its id')
    .argument('<name>', 'what people call it')
    .action(async (name: string) => {
      const [{ withStore }, { addWorkspace }] = await Promise.all([import('../withStore.ts'), import('../../store/workspaces.ts')]);
      if (name.trim() === '') throw new Error('Give the workspace a name.');
      const { id } = await withStore((store) => store.transact((tx) => addWorkspace(tx, name.trim())));
      console.log(id);
    });
};
