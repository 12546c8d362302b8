/** Teams. */
import type { AddCommand } from '../addCommand.ts';

interface LeadOptions {
  team: string;
  sdrLead?: string;
  aeLead?: string;
  workspace?: string;
}

export const teamCommand: AddCommand = (program) => {
  program
    .command('team')
    .description('look after teams')
    .command('leads')
    .description('say who leads a team, and print it: they sign its bar and are told what runs late; "" names nobody')
    .requiredOption('--team <team>', 'its name')
    .option('--sdr-lead <address>', 'of its SDR lead; left out: stays who it is')
    .option('--ae-lead <address>', 'of its AE lead; left out: stays who it is')
    .option('--workspace <id>', 'needed where there are several')
    .action(async ({ team, workspace, sdrLead, aeLead }: LeadOptions) => {
      const [{ withStore }, { chosenWorkspace }, { nameLeads }, { tellToLook }] = await Promise.all([
        import('../withStore.ts'),
        import('../chosen.ts'),
        import('../../auth/teamLeads.ts'),
        import('../../sync/feed.ts'),
      ]);
      const given = { ...(sdrLead !== undefined && { sdrLead }), ...(aeLead !== undefined && { aeLead }) };
      const named = await withStore(async (store) => {
        const leads = await store.transact(async (tx) => nameLeads(tx, await chosenWorkspace(tx, workspace), team, given));
        if (Object.keys(given).length > 0) await tellToLook(store);
        return leads;
      });
      console.log(`SDR lead: ${named.sdrLead ?? 'nobody'}\nAE lead: ${named.aeLead ?? 'nobody'}`);
    });
};
