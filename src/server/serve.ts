/** Runs the server until it is told to stop. */
import { pino } from 'pino';
import { createBackend } from './backend.ts';
import { readSettings, type Settings } from './config.ts';
import { greeting } from './greeting.ts';

/** Resolves with the exit code: 0 after a clean stop, 1 where it could not start. */
export async function serve(options: { firstWorkspace: boolean }): Promise<number> {
  const read = readSettings(process.env);
  if (!read.ok) {
    process.stderr.write(`${read.message}\n`);
    return 1;
  }
  const { settings } = read;
  try {
    const backend = await createBackend({
      dataFolder: settings.BATON_DATA,
      host: settings.BATON_HOST,
      port: settings.PORT,
      extensionOrigins: settings.BATON_EXTENSION_ORIGINS,
      // Whoever tries it at a terminal reads what to do next, not a line a request.
      log: pino({ level: settings.BATON_LOG_LEVEL ?? (options.firstWorkspace ? 'warn' : 'info') }),
    });
    const codes = options.firstWorkspace ? await backend.firstWorkspace() : [];
    process.stdout.write(`${greeting(settings.BATON_PUBLIC_URL ?? backend.url, codes)}\n`);
    await new Promise((resolve) => {
      process.once('SIGTERM', resolve);
      process.once('SIGINT', resolve);
    });
    await backend.close();
    return 0;
  } catch (error) {
    process.stderr.write(`${reasonOf(error, settings)}\n`);
    return 1;
  }
}

function reasonOf(error: unknown, { PORT: port, BATON_HOST: host, BATON_DATA: folder }: Settings): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop the other program, or set PORT to another number.`;
  const call = error instanceof Error && 'syscall' in error ? error.syscall : '';
  if (code === 'EACCES' && call === 'listen') return `This user may not use port ${port}. Set PORT to another number, 1024 or more.`;
  if (code === 'EACCES') return `The folder ${folder} is not yours to use. Set BATON_DATA to another.`;
  if (call === 'listen' || call === 'getaddrinfo')
    return `BATON_HOST is ${host}, which is no address of this machine (${code}). Leave it out, or set it to 0.0.0.0 for all addresses.`;
  return `Baton could not start with the store in ${folder}: ${error instanceof Error ? error.message : String(error)}`;
}
