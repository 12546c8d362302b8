/** Lists from elsewhere. */
import { readFileSync } from 'node:fs';
import { Option } from 'commander';
import type { AddCommand } from '../addCommand.ts';

interface Options {
  dates?: 'dmy' | 'mdy';
  zone?: string;
  workspace?: string;
}

export const importCommand: AddCommand = (program) => {
  const all = program.command('import').description('take in lists from elsewhere');
  all
    .command('bookings')
    .description('take in meetings that were booked, from a list (CSV) or a calendar file (.ics); the same file again changes nothing')
    .argument('<file>', 'the file; its first line names the columns')
    .addOption(new Option('--dates <order>', 'of dates like 04/05/2026: day first (dmy) or month first (mdy)').choices(['dmy', 'mdy']))
    .option('--zone <zone>', 'time zone of times that name none, as Europe/Berlin (default: the workspace’s)')
    .option('--workspace <id>', 'needed where there are several')
    .action(async (file: string, { dates, zone, workspace }: Options) => {
      const [{ withStore }, { chosenWorkspace }, { importBookings }, { tellToLook }] = await Promise.all([
        import('../withStore.ts'),
        import('../chosen.ts'),
        import('../../bookings/read.ts'),
        import('../../sync/feed.ts'),
      ]);
      const text = textOf(file);
      const kind = /^BEGIN:VCALENDAR/i.test(text.trimStart()) ? 'ics' : 'csv';
      const imported = await withStore(async (store) => {
        const done = await store.transact(async (tx) => {
          const id = await chosenWorkspace(tx, workspace);
          return importBookings(tx, { workspace: id, by: null, kind, text, order: dates ?? null, zone: zone ?? null, now: Date.now() });
        });
        await tellToLook(store);
        return done;
      });
      if (!imported.ok) throw new Error(imported.why);
      const { added, changed, same, open, refused } = imported.answer;
      console.log(`${added} added, ${changed} changed, ${same} known already.`);
      if (open > 0) console.log(`${open} do not tell when they were booked: they count from now.`);
      for (const { line, why } of refused) console.error(`${kind === 'csv' ? 'line' : 'meeting'} ${line}: ${why}`);
      if (refused.length > 0)
        throw new Error(`${refused.length} not taken. Mend them, and import the file again: what is known already changes nothing.`);
    });
};

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    throw new Error(`${file} cannot be read. Check the name and whether it is yours to read.`);
  }
}
