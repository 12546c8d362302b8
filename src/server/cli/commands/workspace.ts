/** Workspaces. */
import type { AddCommand } from '../addCommand.ts';
import { addNamesOptions, type GivenNames } from '../namesOptions.ts';

interface NamesOptions extends GivenNames {
  workspace?: string;
}

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
  const names = workspace
    .command('names')
    .description('say which names briefs are read with, and print them; what is given takes the place of that list, "" empties it')
    .option('--workspace <id>', 'needed where there are several');
  addNamesOptions(names).action(async ({ workspace: asked, ...given }: NamesOptions) => {
    const [{ withStore }, { chosenWorkspace }, { KINDS, namesGiven }, { keepNames, namesOf }] = await Promise.all([
      import('../withStore.ts'),
      import('../chosen.ts'),
      import('../names.ts'),
      import('../../store/names.ts'),
    ]);
    const kept = await withStore((store) =>
      store.transact(async (tx) => {
        const id = await chosenWorkspace(tx, asked);
        const before = await namesOf(tx, id);
        const after = namesGiven(given, before);
        if (Object.keys(given).length > 0) await keepNames(tx, id, after);
        return after;
      }),
    );
    for (const kind of ['ours', 'competitors'] as const) console.log(`${KINDS[kind]}: ${kept[kind].join(', ') || 'none'}`);
  });
};
