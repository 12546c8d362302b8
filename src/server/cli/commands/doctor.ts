/** What is wrong, and what to do. */
import type { AddCommand } from '../addCommand.ts';

const SIGNS = { good: '  ok ', look: 'look ', wrong: 'WRONG' };

export const doctorCommand: AddCommand = (program) => {
  program
    .command('doctor')
    .description('look at settings, disk, clock, tables, what is stored, removals and the server, and say what to do; changes nothing')
    .action(async () => {
      const [{ chosenPlace }, { examine }] = await Promise.all([import('../place.ts'), import('../../doctor/examine.ts')]);
      const found = await examine({ ...chosenPlace(), now: Date.now() });
      for (const { level, check, text } of found) console.log(`${SIGNS[level]} ${check}: ${text}.`);
      if (found.some(({ level }) => level === 'wrong')) process.exitCode = 1;
    });
};
