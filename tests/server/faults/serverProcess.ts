/** The real server in a process of its own, which can die at any moment and be started again on the same store. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../src/server/config.ts';

export interface ServerProcess {
  /** Another one in each life: while it is dead, somebody else may take its port. */
  readonly url: string;
  readonly pid: number;
  /** Resolves once it answers. */
  start(): Promise<void>;
  /** Starts it, and kills it after this many milliseconds, wherever it has come by then. */
  startAndDie(ms: number): Promise<void>;
  /** SIGKILL; resolves once it is gone. */
  kill(): Promise<void>;
}

/** Nobody is held back, so that the load is as heavy as can be. */
const UNLIMITED = { BATON_TOKEN_RATE: '0', BATON_ADDRESS_RATE: '0' };
const START_MS = 60_000;

/** `wrapper` is a program, with its arguments, that runs the server for it. */
export function serverProcess(settings: Record<string, string>, wrapper: string[] = []): ServerProcess {
  const [program = '', ...rest] = [...wrapper, process.execPath, join(PROJECT_ROOT, 'src/server/main.ts')];
  let child: ChildProcess | undefined;
  let url = '';
  const killNow = (): void => void child?.kill('SIGKILL');

  const launch = (): ChildProcess => {
    child = spawn(program, rest, {
      env: { ...process.env, BATON_LOG_LEVEL: 'silent', ...UNLIMITED, ...settings, PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    process.once('exit', killNow);
    return child;
  };

  async function kill(): Promise<void> {
    const dying = child;
    child = undefined;
    process.off('exit', killNow);
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
    const gone = once(dying, 'exit');
    dying.kill('SIGKILL');
    await gone;
  }

  return {
    get url() {
      return url;
    },
    get pid() {
      return child?.pid ?? 0;
    },
    async start() {
      url = await greeted(launch());
    },
    async startAndDie(ms) {
      const began = launch();
      await Promise.race([once(began, 'exit'), new Promise((resolve) => setTimeout(resolve, ms))]);
      if (began.exitCode !== null) throw new Error(`the server ended by itself with ${began.exitCode}`);
      await kill();
    },
    kill,
  };
}

/** The address that it tells. Rejects with what it said where it does not come so far. */
function greeted(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => {
      clearTimeout(late);
      reject(new Error(`the server ${why}. It said:\n${said}`));
    };
    const late = setTimeout(() => fail('does not start'), START_MS);
    child.once('error', (error) => fail(`cannot be run (${error.message})`));
    child.once('exit', () => fail('ended'));
    const hear = (chunk: unknown): void => {
      if (said.length < 10_000) said += String(chunk);
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (!url || !said.includes('Ctrl+C')) return;
      clearTimeout(late);
      resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
  });
}
