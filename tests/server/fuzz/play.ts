/** Plays rounds of hostile requests. A failure names the seed of its round and the request, and the seed plays the round again. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pino } from 'pino';
import { PROBLEM_TYPE } from '../../../src/protocol/http/answers.ts';
import { problemSchema } from '../../../src/protocol/problem.ts';
import { type Backend, createBackend } from '../../../src/server/backend.ts';
import { seeded } from '../../../src/training/random.ts';
import { type Target, target } from './company.ts';
import { type Attempt, attempt } from './requests.ts';
import { type Answer, wire } from './wire.ts';

/** Requests to one pair of workspaces. */
export const ROUND = 500;

/** Times it is asked whether all is over. */
const PATIENCE = 1_000;

const SHM = '/dev/shm';

/** Where a program is torn open: its files, its lines, what its databases say. */
const INSIDES =
  /\n\s+at .+:\d+|node:internal|node_modules|\.ts:\d|SqliteError|SQLITE_|TypeError|RangeError|ReferenceError|violates|relation "|syntax error at or near/;

export interface Played {
  requests: number;
  /** By the first figure of the status; `0` where the connection was ended without an answer. */
  answered: Record<string, number>;
}

interface Asked {
  rounds: number;
  /** Of the first round; the next has the next. */
  seed: number;
  told?: (round: number) => void;
}

/** `databaseUrl` is PostgreSQL in the embedded store's place. */
export async function playFuzz(databaseUrl: string | undefined, { rounds, seed, told }: Asked): Promise<Played> {
  // In memory where the system has such a folder: that writes reach the disk is not what is tried here.
  const folder = mkdtempSync(join(existsSync(SHM) ? SHM : tmpdir(), 'baton-fuzz-'));
  const practiceFolder = join(folder, 'practice');
  mkdirSync(practiceFolder);
  writeFileSync(join(practiceFolder, 'index.html'), '<!doctype html><title>Practice</title>');
  const log: string[] = [];
  const backend = await createBackend({
    dataFolder: join(folder, 'store'),
    databaseUrl,
    practiceFolder,
    limits: { tokenPerMinute: 0, addressPerMinute: 0 },
    log: pino({ level: 'info' }, { write: (line: string) => void log.push(line) }),
  });
  const played: Played = { requests: 0, answered: {} };
  try {
    for (let round = 0; round < rounds; round += 1) {
      await playRound(backend, seed + round, log, played);
      told?.(round + 1);
    }
  } finally {
    await backend.close();
    rmSync(folder, { recursive: true });
  }
  return played;
}

async function playRound(backend: Backend, seed: number, log: string[], played: Played): Promise<void> {
  const there = await target(backend);
  const line = wire(backend.url);
  const random = seeded(seed);
  let at = 0;
  let last: Attempt | undefined;
  const fault = (what: string): Error =>
    new Error(`${what}\nrequest ${at} of the round that FUZZ_SEED=${seed} npx vitest run tests/server/fuzz plays again:\n${shown(last)}`);
  // Should the whole server fall, this is the last that is heard of it.
  const fallen = (error: unknown) => process.stderr.write(`${fault(`the server fell: ${String(error)}`).message}\n`);
  process.on('uncaughtExceptionMonitor', fallen);
  try {
    for (at = 1; at <= ROUND; at += 1) {
      last = attempt(random, there);
      log.length = 0;
      const answer = await line.send(last).catch((error: unknown) => {
        throw fault(String(error));
      });
      const wrong = wrongIn(answer, last, there) ?? wrongInLog(log, there);
      if (wrong) throw fault(wrong);
      const kind = String(answer?.status ?? 0).slice(0, 1);
      played.answered[kind] = (played.answered[kind] ?? 0) + 1;
      played.requests += 1;
    }
    await stillThere(backend, there, fault);
    await nothingHeld(backend, fault);
  } finally {
    process.off('uncaughtExceptionMonitor', fallen);
    line.close();
  }
}

function wrongIn(answer: Answer | null, { isHead, isWhole, knows }: Attempt, { secrets }: Target): string | null {
  if (!answer) return isWhole ? 'the connection ended without an answer' : null;
  const { status, headers, body } = answer;
  const text = `${[...headers].join('\n')}\n${body.toString('utf8')}`;
  if (status >= 500 || !(status >= 200)) return `answered with ${status}: ${text.slice(0, 500)}`;
  if (INSIDES.test(text)) return `the answer shows the program's insides: ${text.slice(0, 500)}`;
  const told = secrets.find((secret) => !knows.includes(secret) && text.includes(secret));
  if (told) return `the answer holds what is kept from whoever asked: ${text.slice(0, 500)}`;
  if (status >= 400 && !isHead && body.length > 0 && !isProblem(answer))
    return `a refusal that is no problem: ${status} ${text.slice(0, 500)}`;
  return null;
}

function isProblem({ status, headers, body }: Answer): boolean {
  if (headers.get('content-type') !== PROBLEM_TYPE) return false;
  return problemSchema.parse(JSON.parse(body.toString('utf8'))).status === status;
}

function wrongInLog(log: string[], { secrets }: Target): string | null {
  const text = log.join('');
  if (/"level":[56]0/.test(text)) return `the log tells of a failure: ${text.slice(0, 2_000)}`;
  return secrets.some((secret) => text.includes(secret)) ? `the log tells what people wrote or are called: ${text.slice(0, 500)}` : null;
}

/** After all that, everybody still finds what is theirs, and nothing else. */
async function stillThere({ url }: Backend, { houses, secrets }: Target, fault: (what: string) => Error): Promise<void> {
  for (const { people } of houses)
    for (const { token, knows } of people) {
      const answer = await fetch(`${url}/v1/sync/pull`, { headers: { Authorization: `Bearer ${token}` } });
      const text = await answer.text();
      if (answer.status !== 200) throw fault(`who was there before is answered with ${answer.status}`);
      for (const secret of secrets)
        if (text.includes(secret) !== knows.includes(secret))
          throw fault(`${knows.includes(secret) ? 'lost what is theirs' : 'sees what is not theirs'}`);
    }
}

/** Every stream that was opened has ended, as whoever opened it has gone. */
async function nothingHeld({ url }: Backend, fault: (what: string) => Error): Promise<void> {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const figures = await (await fetch(`${url}/metrics`)).text();
    if (/^baton_streams_open 0$/m.test(figures)) return;
    await setImmediate();
  }
  throw fault('a stream is held that nobody reads');
}

const shown = (last: Attempt | undefined): string => (last ? JSON.stringify(last.bytes.toString('latin1')).slice(0, 3_000) : '');
