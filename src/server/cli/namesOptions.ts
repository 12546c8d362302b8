/** The options by which a command is told a workspace's names. */
import type { Command } from 'commander';

export interface GivenNames {
  ours?: string;
  competitors?: string;
}

export const addNamesOptions = (command: Command): Command =>
  command
    .option('--ours <names>', 'our own products, with commas between: never a tool of the buyer’s')
    .option('--competitors <names>', 'competitors, with commas between');
