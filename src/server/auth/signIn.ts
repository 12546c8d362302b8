/** A code becomes a token, once. */
import type { SignedIn, SignIn } from '../../protocol/account.ts';
import { addDevice, replaceToken } from '../store/people/devices.ts';
import { bindInvitation, invitationOf, invitationUsedWith, spendInvitation } from '../store/people/invitations.ts';
import { personById } from '../store/people/people.ts';
import { workspaceById } from '../store/people/workspaces.ts';
import type { Store } from '../store/store.ts';
import { hashOf, newToken, plainCode } from './secrets.ts';

/** How long the same request may be sent again when its answer was lost. */
export const REPEAT_MS = 10 * 60 * 1000;

export type SignInAnswer = { ok: true; signedIn: SignedIn } | { ok: false; problem: 'code-unknown' | 'key-reused' };

const refuse = (problem: 'code-unknown' | 'key-reused'): SignInAnswer => ({ ok: false, problem });

/** `key` is the request's idempotency key. A repeat within `REPEAT_MS` gives the same device a fresh token instead of a refusal. */
export async function signIn(store: Store, { code, device }: SignIn, key: string, now: number): Promise<SignInAnswer> {
  const codeHash = hashOf(plainCode(code));
  const keyHash = hashOf(key);
  // Anybody can send wrong codes: they are not to hold up those who write.
  const known = await store.read(async (tx) => (await invitationOf(tx, codeHash)) ?? (await invitationUsedWith(tx, keyHash)));
  if (!known) return refuse('code-unknown');
  // Of the same request twice at once, the second is to find the first.
  return store.transactAlone(async (tx) => {
    const token = newToken();
    const earlier = await invitationUsedWith(tx, keyHash);
    if (earlier && earlier.code_hash !== codeHash) return refuse('key-reused');
    const invitation = await invitationOf(tx, codeHash);
    const person = invitation && (await personById(tx, invitation.person));
    if (!invitation || !person?.active) return refuse('code-unknown');

    if (earlier?.device && earlier.used_at !== null) {
      if (now - earlier.used_at > REPEAT_MS) return refuse('code-unknown');
      if (!(await replaceToken(tx, earlier.device, device, hashOf(token)))) return refuse('key-reused');
    } else {
      if (invitation.expires <= now || !(await spendInvitation(tx, codeHash, keyHash, now))) return refuse('code-unknown');
      const id = await addDevice(tx, { person: person.id, name: device, tokenHash: hashOf(token), now });
      await bindInvitation(tx, codeHash, id);
    }
    const { workspace, ...shown } = person;
    return { ok: true, signedIn: { token, person: shown, workspace: await workspaceById(tx, workspace) } };
  });
}
