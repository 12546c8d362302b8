/** Every command, in the order of the help. Each loads what it needs when it runs: `score` must not wait for the server's parts. */
import type { Command } from 'commander';
import { inviteCommand } from './invite.ts';
import { migrateCommand } from './migrate.ts';
import { scoreCommand } from './score.ts';
import { serveCommand } from './serve.ts';
import { workspaceCommand } from './workspace.ts';

/** Adds one command. Its action throws an `Error` to refuse: the message is for people, the exit code 1. */
export type AddCommand = (program: Command) => void;

export const COMMANDS: AddCommand[] = [serveCommand, workspaceCommand, inviteCommand, scoreCommand, migrateCommand];
