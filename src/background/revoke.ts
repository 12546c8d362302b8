/** Tells servers of tokens that somebody has signed out with, now or once they can be reached. */
import type { Device } from '../storage/device.ts';
import type { Transported } from '../sync/ports.ts';

type Post = (token: { server: string; token: string }) => Promise<Transported<void>>;

export async function revokeLeft(device: Pick<Device, 'tokensToRevoke' | 'tokenRevoked'>, post: Post): Promise<void> {
  for (const one of await device.tokensToRevoke()) if (isOver(await post(one))) await device.tokenRevoked(one.token);
}

/** A server that does not know the token, or says that it never will, need not be asked again. */
function isOver(answered: Transported<void>): boolean {
  if (answered.ok) return true;
  const { failure } = answered;
  return failure.kind === 'problem' && failure.status < 500 && failure.problem !== 'too-many';
}
