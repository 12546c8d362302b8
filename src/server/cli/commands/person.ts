/** People. */
import { Option } from 'commander';
import type { AddCommand } from '../addCommand.ts';

interface Options {
  email: string;
  workspace?: string;
  briefs: boolean;
}

export const personCommand: AddCommand = (program) => {
  const person = program.command('person').description('look after people');
  person
    .command('remove')
    .description('remove a person: name, address, devices, sign-ins, drafts nobody was handed, and their name wherever it stands in full')
    .requiredOption('--email <address>', 'their e-mail address')
    .addOption(new Option('--briefs', 'also remove every brief they wrote, for everybody').default(false))
    .option('--workspace <id>', 'needed where there are several')
    .action(async ({ email, workspace, briefs }: Options) => {
      const [{ removeForGood }, { chosenWorkspace }, { personByEmail }] = await Promise.all([
        import('../removed.ts'),
        import('../chosen.ts'),
        import('../../store/people.ts'),
      ]);
      await removeForGood(async (tx) => {
        const id = await chosenWorkspace(tx, workspace);
        const found = await personByEmail(tx, id, email);
        if (!found) throw new Error(`Nobody here has the address ${email}.`);
        return { kind: 'person', id: found.id, workspace: id, briefs: briefs ? 1 : 0, at: Date.now() };
      });
    });
};
