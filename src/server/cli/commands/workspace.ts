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
      const [{ withStore }, { addWorkspace }] = await Promise.all([import('../withStore.ts'), import('../../store/people/workspaces.ts')]);
      if (name.trim() === '') throw new Error('Give the workspace a name.');
      const { id } = await withStore((store) => store.transact((tx) => addWorkspace(tx, name.trim())));
      console.log(id);
    });
  workspace
    .command('remove')
    .description('remove a workspace with its people, briefs and log')
    .argument('<id>', 'its id, as workspace create printed it')
    .requiredOption('--name <name>', 'its name, so that none goes by a slip')
    .action(async (id: string, { name }: { name: string }) => {
      const [{ removeForGood }, { workspaces }] = await Promise.all([import('../removed.ts'), import('../../store/people/workspaces.ts')]);
      await removeForGood(async (tx) => {
        const found = (await workspaces(tx)).find((each) => each.id === id);
        if (!found) throw new Error(`There is no workspace ${id}.`);
        if (found.name !== name) throw new Error(`The workspace ${id} has another name. Nothing was removed.`);
        return { kind: 'workspace', id, workspace: id, briefs: 1, at: Date.now() };
      });
    });
  const names = workspace
    .command('names')
    .description('say which names briefs are read with, and print them; what is given takes the place of that list, "" empties it')
    .option('--workspace <id>', 'needed where there are several');
  addNamesOptions(names).action(async ({ workspace: asked, ...given }: NamesOptions) => {
    const [{ withStore }, { chosenWorkspace }, { KINDS, namesGiven }, { changeNames }, { tellToLook }] = await Promise.all([
      import('../withStore.ts'),
      import('../chosen.ts'),
      import('../names.ts'),
      import('../../store/settings/names.ts'),
      import('../../sync/feed.ts'),
    ]);
    const isGiven = Object.keys(given).length > 0;
    const kept = await withStore(async (store) => {
      const names = await store.transact(async (tx) =>
        changeNames(tx, await chosenWorkspace(tx, asked), isGiven ? (before) => namesGiven(given, before) : null),
      );
      if (isGiven) await tellToLook(store);
      return names;
    });
    for (const kind of ['ours', 'competitors'] as const) console.log(`${KINDS[kind]}: ${kept[kind].join(', ') || 'none'}`);
  });
};
