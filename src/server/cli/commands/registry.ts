/** Every command, in the order of the help. Each loads what it needs when it runs: `score` must not wait for the server's parts. */
import type { AddCommand } from '../addCommand.ts';
import { backupCommand } from './backup.ts';
import { doctorCommand } from './doctor.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { inviteCommand } from './invite.ts';
import { migrateCommand } from './migrate.ts';
import { personCommand } from './person.ts';
import { purgeCommand } from './purge.ts';
import { restoreCommand } from './restore.ts';
import { scoreCommand } from './score.ts';
import { serveCommand } from './serve.ts';
import { teamCommand } from './team.ts';
import { workspaceCommand } from './workspace.ts';

export const COMMANDS: AddCommand[] = [
  serveCommand,
  workspaceCommand,
  inviteCommand,
  personCommand,
  teamCommand,
  importCommand,
  scoreCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  purgeCommand,
  migrateCommand,
  doctorCommand,
];
