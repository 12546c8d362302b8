/** A real server on a free port with a store of its own, and people who sign in to it as a device does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Role } from '../../src/core/handoff/person.ts';
import { signedInSchema } from '../../src/protocol/account.ts';
import { problemSchema } from '../../src/protocol/problem.ts';
import { type Operation, type OperationResult, pulledSchema, pushedSchema } from '../../src/protocol/sync.ts';
import { VOCABULARY } from '../../src/protocol/vocabulary.ts';
import { type Backend, type BackendOptions, createBackend } from '../../src/server/backend.ts';
import { uuid } from './operations.ts';
import { storeIn } from './stores.ts';

export { begin, command, edit, newRecord, uuid } from './operations.ts';

export const START = Date.parse('2027-03-01T09:00:00Z');

/** A clock that stands still until it is turned. */
export function turnedClock(now = START) {
  return {
    now: () => now,
    forward(ms: number) {
      now += ms;
    },
  };
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baton-server-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Nobody looks at the clocks of handoffs but who is told to. */
export async function started(options: Partial<BackendOptions> = {}): Promise<Backend> {
  const place = await storeIn(options.dataFolder ?? temporaryFolder());
  const backend = await createBackend({ clock: turnedClock(), watchMs: 0, ...options, ...place });
  let closed: Promise<void> | undefined;
  const once: Backend = {
    ...backend,
    close() {
      closed ??= backend.close();
      return closed;
    },
  };
  onTestFinished(() => once.close());
  return once;
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'OPTIONS';
  token?: string;
  key?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
}

/** `body` goes out as JSON unless it is text already; `key` null sends none. */
export function call(backend: Backend, path: string, { method, token, key, body, headers }: Call = {}): Promise<Response> {
  return fetch(`${backend.url}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(key === null ? {} : { 'Idempotency-Key': key ?? uuid() }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** Reads a refusal and checks that it is one. */
export async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return { ...problem, name: problem.type.replace('urn:baton:problem:', '') };
}

export async function workspaceWith(backend: Backend, name = 'Northwind') {
  return backend.addWorkspace(name);
}

/** One person on one device. */
export class Device {
  readonly backend: Backend;
  readonly token: string;
  readonly id: string;
  readonly name: string;

  constructor(backend: Backend, token: string, id: string, name: string) {
    this.backend = backend;
    this.token = token;
    this.id = id;
    this.name = name;
  }

  async push(operations: Operation[], key = uuid()): Promise<OperationResult[]> {
    const response = await call(this.backend, '/v1/sync/push', { token: this.token, key, body: { operations } });
    expect(response.status).toBe(200);
    return pushedSchema.parse(await response.json()).results;
  }

  /** The result of one operation. */
  async does(operation: Operation): Promise<OperationResult> {
    const [result] = await this.push([operation]);
    if (!result) throw new Error('no result');
    return result;
  }

  async pull(cursor = '') {
    const response = await call(this.backend, `/v1/sync/pull?cursor=${cursor}&vocabulary=${VOCABULARY}`, { token: this.token });
    expect(response.status).toBe(200);
    return pulledSchema.parse(await response.json());
  }

  /** Pulls pages until there are no more. */
  async pullAll(cursor = '') {
    const handoffs = [];
    const gone = [];
    const people = [];
    const given = [];
    for (let at = cursor; ; ) {
      const page = await this.pull(at);
      handoffs.push(...page.handoffs);
      gone.push(...page.gone);
      given.push(...(page.given ?? []));
      people.push(...page.people);
      at = page.cursor;
      if (!page.more) return { cursor: at, handoffs, gone, given, people };
    }
  }

  async handoff(id: string) {
    return (await this.pullAll()).handoffs.find((handoff) => handoff.id === id);
  }
}

export async function signedIn(backend: Backend, workspace: string, name: string, roles: Role[], team = 'Team one'): Promise<Device> {
  const invited = await backend.invite({ workspace, name, email: `${name.toLowerCase()}@${workspace.slice(0, 8)}.example`, roles, team });
  if (!invited.ok) throw new Error(invited.message);
  const response = await call(backend, '/v1/sign-in', { body: { code: invited.code, device: `${name}'s laptop` } });
  expect(response.status).toBe(200);
  const { token, person } = signedInSchema.parse(await response.json());
  return new Device(backend, token, person.id, name);
}
