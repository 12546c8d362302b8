/** Every command, in the order of the help. Each loads what it needs when it runs: `score` must not wait for the server's parts. */
import type { AddCommand } from '../addCommand.ts';
import { inviteCommand } from './invite.ts';
import { migrateCommand } from './migrate.ts';
import { scoreCommand } from './score.ts';
import { serveCommand } from './serve.ts';
import { workspaceCommand } from './workspace.ts';

export const COMMANDS: AddCommand[] = [serveCommand, workspaceCommand, inviteCommand, scoreCommand, migrateCommand];
