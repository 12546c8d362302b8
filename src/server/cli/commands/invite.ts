/** A sign-in code for a person. */
import { Option } from 'commander';
import { ROLES, type Role } from '../../../core/handoff/person.ts';
import type { AddCommand } from '../addCommand.ts';

interface Options {
  email: string;
  role: Role[];
  name?: string;
  team: string;
  workspace?: string;
}

export const inviteCommand: AddCommand = (program) => {
  program
    .command('invite')
    .description(
      'add a person and print their sign-in code: it works once, for two weeks, and is shown only now; a code of theirs that nobody has used stops working',
    )
    .requiredOption('--email <address>', 'their e-mail address, as the CRM has it')
    .addOption(new Option('--role <role...>', 'what they do; give it again for another').choices(ROLES).makeOptionMandatory())
    .option('--name <name>', 'what people call them (default: from the address)')
    .option('--team <team>', 'their team; made where it is not there', 'Team one')
    .option('--workspace <id>', 'needed where there are several')
    .action(async ({ email, role, name, team, workspace }: Options) => {
      const [{ withStore }, { invitePerson }, { chosenWorkspace }, { tellToLook }] = await Promise.all([
        import('../withStore.ts'),
        import('../../auth/invite.ts'),
        import('../chosen.ts'),
        import('../../sync/feed.ts'),
      ]);
      if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error(`${email} is no e-mail address.`);
      const answer = await withStore(async (store) => {
        const invited = await store.transact(async (tx) => {
          const id = await chosenWorkspace(tx, workspace);
          const person = { workspace: id, email, roles: [...new Set(role)], name: name ?? email.split('@')[0] ?? email, team };
          return invitePerson(tx, person, Date.now());
        });
        await tellToLook(store);
        return invited;
      });
      if (!answer.ok) throw new Error(answer.message);
      console.log(answer.code);
      if (answer.endsOther)
        console.error(
          `${email} had a code that nobody has used: it no longer works, so give them this one. For a second device or browser profile, invite them again once they have signed in with it.`,
        );
    });
};
