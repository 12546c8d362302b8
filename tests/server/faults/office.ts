/** A company on a store, before its server is put under load: people with tokens, and codes that nobody has used. */
import type { Role } from '../../../src/core/handoff/person.ts';
import { signedInSchema } from '../../../src/protocol/account.ts';
import { createBackend } from '../../../src/server/backend.ts';
import { uuid } from '../operations.ts';

export interface Place {
  dataFolder: string;
  databaseUrl?: string;
}

export interface Member {
  id: string;
  token: string;
}

export interface Office {
  sdr: Member;
  ae: Member;
  /** Each of a person of its own. */
  codes: string[];
}

export async function openOffice(place: Place, codes: number): Promise<Office> {
  const backend = await createBackend({ ...place, limits: { tokenPerMinute: 0, addressPerMinute: 0 } });
  try {
    const workspace = await backend.addWorkspace('Northwind');
    const invited = async (name: string, role: Role): Promise<string> => {
      const answer = await backend.invite({ workspace, name, email: `${name.toLowerCase()}@baton.example`, roles: [role], team: 'One' });
      if (!answer.ok) throw new Error(answer.message);
      return answer.code;
    };
    const join = async (name: string, role: Role): Promise<Member> => {
      const response = await fetch(`${backend.url}/v1/sign-in`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': uuid() },
        body: JSON.stringify({ code: await invited(name, role), device: 'laptop' }),
      });
      const { token, person } = signedInSchema.parse(await response.json());
      return { id: person.id, token };
    };
    const [sdr, ae] = [await join('Sam', 'sdr'), await join('Avery', 'ae')];
    const unused: string[] = [];
    while (unused.length < codes) unused.push(await invited(`New${unused.length}`, 'sdr'));
    return { sdr, ae, codes: unused };
  } finally {
    await backend.close();
  }
}
