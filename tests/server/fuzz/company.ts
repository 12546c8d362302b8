/** Two workspaces on one server, each with words and names that are nobody else's. */
import type { Role } from '../../../src/core/handoff/person.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { signedInSchema } from '../../../src/protocol/account.ts';
import { type Operation, pushedSchema } from '../../../src/protocol/sync.ts';
import type { Backend } from '../../../src/server/backend.ts';
import { completeEdits } from '../brief.ts';
import { begin, command, edit } from '../operations.ts';

export interface Person {
  id: string;
  token: string;
  /** What may stand in an answer to them; whatever else is kept from somebody may not. */
  knows: string[];
}

export interface House {
  people: Person[];
  /** Tokens that may end. */
  spare: Person[];
  /** Codes that nobody has used, and what who uses them may be told. */
  codes: { code: string; knows: string[] }[];
}

export interface Target {
  houses: House[];
  /** Words that are kept from somebody. */
  secrets: string[];
  records: RecordRef[];
  /** Ids of people of both houses: they can be guessed. */
  ids: string[];
}

/** The same in both: an id is no way from one to the other. */
const RECORDS = Array.from(
  { length: 5 },
  (_, index): RecordRef => ({ crm: 'practice', origin: 'https://crm.example', type: 'deal', id: `${index}` }),
);

/** A word that nothing else holds by chance. */
const secretWord = (): string => `kept${crypto.randomUUID().replaceAll('-', '')}`;

export async function target(backend: Backend): Promise<Target> {
  const [north, south] = [await house(backend), await house(backend)];
  return {
    houses: [north.house, south.house],
    secrets: [...north.secrets, ...south.secrets],
    records: RECORDS,
    ids: [north, south].flatMap(({ house: { people } }) => people.map(({ id }) => id)),
  };
}

async function house(backend: Backend): Promise<{ house: House; secrets: string[] }> {
  const [names, words] = [secretWord(), secretWord()];
  const workspace = await backend.addWorkspace(`House of ${names}`);
  const post = async (path: string, body: unknown, token?: string): Promise<unknown> => {
    const answer = await fetch(`${backend.url}${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const invited = async (name: string, roles: Role[]): Promise<string> => {
    const answer = await backend.invite({
      workspace,
      name: `${name} ${names}`,
      email: `${name}@${names}.example`,
      roles,
      team: `Team ${names}`,
    });
    if (!answer.ok) throw new Error(answer.message);
    return answer.code;
  };
  const join = async (name: string, roles: Role[], knows = [names, words]): Promise<Person> => {
    const { token, person } = signedInSchema.parse(
      await post('/v1/sign-in', { code: await invited(name, roles), device: `laptop ${names}` }),
    );
    return { id: person.id, token, knows };
  };
  const push = async ({ token }: Person, operations: Operation[]): Promise<void> => {
    const { results } = pushedSchema.parse(await post('/v1/sync/push', { operations }, token));
    const refused = results.find(({ status }) => status !== 'applied');
    if (refused) throw new Error(`the house cannot be set up: ${JSON.stringify(refused)}`);
  };

  const [sam, avery] = [await join('Sam', ['sdr']), await join('Avery', ['ae'])];
  const people = [sam, avery, await join('Morgan', ['manager']), await join('Ada', ['admin'])];
  // Sees nobody's handoffs but their own.
  people.push(await join('Kim', ['sdr'], [names]));
  // One stands in one house only: not even its id is for the other.
  const own: RecordRef = { crm: 'practice', origin: 'https://crm.example', type: 'meeting', id: words };
  for (const [index, record] of [...RECORDS, own].entries()) {
    await push(sam, [begin(record), ...completeEdits(record, avery.id), edit(record, 'fit', 0, { ...FIT, industry: words })]);
    if (index > 0) await push(sam, [command(record, 1, { name: 'submit' })]);
    if (index === 2) await push(avery, [command(record, 2, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: words })]);
    if (index === 3) await push(avery, [command(record, 2, { name: 'accept' })]);
  }
  const spare = [await join('Sam', ['sdr']), await join('Avery', ['ae'])];
  const codes = [await invited('Nora', ['sdr']), await invited('Nils', ['ae'])].map((code) => ({ code, knows: [names] }));
  return { house: { people, spare, codes }, secrets: [names, words] };
}

const FIT = { size: '', industry: '', technology: '', growth: '', whyTargeted: '', confirmed: true };

/** Of each handoff, its id. */
export const handoffsOf = ({ records }: Target): string[] => records.map(handoffId);
