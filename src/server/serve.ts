/** Runs the server until it is told to stop. */
import { pino } from 'pino';
import { companyOptions } from './auth/company/settings.ts';
import { createBackend } from './backend.ts';
import { TombstoneFileFault } from './backup/tombstoneFile.ts';
import { readSettings, type Settings } from './config.ts';
import { connectorOptions, KeyFileFault } from './connectors/settings.ts';
import { greeting } from './greeting.ts';
import { noticeOptions } from './notices/settings.ts';
import { servingOptions } from './serving.ts';
import { unwritable } from './store/engine/room.ts';
import { FolderHeld, holdFolder } from './store/engine/sqlite.ts';

/** Resolves with the exit code: 0 after a clean stop, 1 where it could not start. */
export async function serve(options: { firstWorkspace: boolean }): Promise<number> {
  const read = readSettings(process.env);
  if (!read.ok) {
    process.stderr.write(`${read.message}\n`);
    return 1;
  }
  const { settings } = read;
  let letGo = (): void => undefined;
  try {
    if (!settings.DATABASE_URL) letGo = holdFolder(settings.BATON_DATA);
    const backend = await createBackend({
      dataFolder: settings.BATON_DATA,
      databaseUrl: settings.DATABASE_URL,
      host: settings.BATON_HOST,
      port: settings.PORT,
      extensionOrigins: settings.BATON_EXTENSION_ORIGINS,
      company: companyOptions(settings, settings.BATON_EXTENSION_ORIGINS),
      notices: noticeOptions(settings),
      connectors: connectorOptions(settings, settings.DATABASE_URL ? null : settings.BATON_DATA),
      ...servingOptions(settings),
      // Whoever tries it at a terminal reads what to do next, not a line a request.
      log: pino({ level: settings.BATON_LOG_LEVEL ?? (options.firstWorkspace ? 'warn' : 'info') }),
    });
    // Before anybody can read that it runs, and tell it to stop.
    const told = new Promise((resolve) => {
      process.once('SIGTERM', resolve);
      process.once('SIGINT', resolve);
    });
    const codes = options.firstWorkspace ? await backend.firstWorkspace() : [];
    process.stdout.write(`${greeting(settings.BATON_PUBLIC_URL ?? backend.url, codes)}\n`);
    await told;
    await backend.close();
    return 0;
  } catch (error) {
    process.stderr.write(`${reasonOf(error, settings)}\n`);
    return 1;
  } finally {
    letGo();
  }
}

function reasonOf(error: unknown, { PORT: port, BATON_HOST: host, BATON_DATA: folder, DATABASE_URL: database }: Settings): string {
  if (error instanceof TombstoneFileFault || error instanceof KeyFileFault || error instanceof FolderHeld) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop the other program, or set PORT to another number.`;
  const call = error instanceof Error && 'syscall' in error ? error.syscall : '';
  if (code === 'EACCES' && call === 'listen') return `This user may not use port ${port}. Set PORT to another number, 1024 or more.`;
  if (call === 'listen' || call === 'getaddrinfo')
    return `BATON_HOST is ${host}, which is no address of this machine (${code}). Leave it out, or set it to 0.0.0.0 for all addresses.`;
  const isUnwritable = unwritable(error);
  if (database) {
    const { host: at, pathname } = new URL(database);
    if (isUnwritable === 'full') return `The disk of the database ${at}${pathname} is full. Make room there, then start Baton again.`;
    if (isUnwritable) return `The database ${at}${pathname} can only be read. Set DATABASE_URL to the one that takes writes.`;
    return `Baton could not start with the database ${at}${pathname}: ${innermost(error)}. Start the database, or mend DATABASE_URL.`;
  }
  if (isUnwritable === 'full')
    return `There is no room left where ${folder} stands. Make room there, or set BATON_DATA to a folder on another disk, then start Baton again.`;
  if (code === 'EEXIST' || code === 'ENOTDIR') return `BATON_DATA is ${folder}, which is no folder. Set it to one.`;
  if (isUnwritable) return `This user may not write in ${folder}. Give the folder to this user, or set BATON_DATA to another.`;
  return `Baton could not start with the store in ${folder}: ${innermost(error)}`;
}

/** What the error behind all others says; some have only a code. */
function innermost(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return innermost(error.cause);
  return error.message || ('code' in error ? String(error.code) : error.name);
}
