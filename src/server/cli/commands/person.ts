/** People. */
import { Option } from 'commander';
import type { AddCommand } from '../addCommand.ts';

interface BackupOptions {
  email: string;
  by?: string;
  workspace?: string;
}

interface AwayOptions {
  email: string;
  from?: string;
  until?: string;
  by?: string;
  workspace?: string;
}

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
        import('../../store/people/people.ts'),
      ]);
      await removeForGood(async (tx) => {
        const id = await chosenWorkspace(tx, workspace);
        const found = await personByEmail(tx, id, email);
        if (!found) throw new Error(`Nobody here has the address ${email}.`);
        return { kind: 'person', id: found.id, workspace: id, briefs: briefs ? 1 : 0, at: Date.now() };
      });
    });
  person
    .command('backup')
    .description('say who stands in for an account executive: they see and review what is handed to that person')
    .requiredOption('--email <address>', 'of the account executive')
    .option('--by <address>', 'of who stands in; left out: nobody')
    .option('--workspace <id>', 'needed where there are several')
    .action(async ({ email, by, workspace }: BackupOptions) => {
      const [{ withStore }, { chosenWorkspace }, { standInFor }, { tellToLook }] = await Promise.all([
        import('../withStore.ts'),
        import('../chosen.ts'),
        import('../../auth/standIn.ts'),
        import('../../sync/feed.ts'),
      ]);
      await withStore(async (store) => {
        await store.transactAlone(async (tx) => standInFor(tx, await chosenWorkspace(tx, workspace), email, by ?? null));
        await tellToLook(store);
      });
    });
  person
    .command('away')
    .description(
      'say that a person is out of office: what waits for them goes to who stands in. Without --from and --until: that they are back',
    )
    .requiredOption('--email <address>', 'of the person')
    .option('--from <time>', 'as 2027-03-01T08:00+01:00')
    .option('--until <time>', 'the same, when they are back')
    .option('--by <address>', 'of who stands in for that time; left out: whoever does otherwise')
    .option('--workspace <id>', 'needed where there are several')
    .action(async ({ email, workspace, ...given }: AwayOptions) => {
      const [{ withStore }, { chosenWorkspace }, { absent }, { tellToLook }] = await Promise.all([
        import('../withStore.ts'),
        import('../chosen.ts'),
        import('../../auth/absent.ts'),
        import('../../sync/feed.ts'),
      ]);
      await withStore(async (store) => {
        await store.transactAlone(async (tx) => absent(tx, await chosenWorkspace(tx, workspace), email, given, Date.now()));
        await tellToLook(store);
      });
    });
  person
    .command('release')
    .description(
      'let the next sign-in by the company with this address count as theirs: their account there was made anew, or the address is another’s now',
    )
    .requiredOption('--email <address>', 'their e-mail address')
    .option('--workspace <id>', 'needed where there are several')
    .action(async ({ email, workspace }: Omit<BackupOptions, 'by'>) => {
      const [{ withStore }, { chosenWorkspace }, { forgetIdentities }, { personByEmail }] = await Promise.all([
        import('../withStore.ts'),
        import('../chosen.ts'),
        import('../../store/people/identities.ts'),
        import('../../store/people/people.ts'),
      ]);
      await withStore((store) =>
        store.transactAlone(async (tx) => {
          const found = await personByEmail(tx, await chosenWorkspace(tx, workspace), email);
          if (!found) throw new Error(`Nobody here has the address ${email}.`);
          await forgetIdentities(tx, found.id);
        }),
      );
    });
};
