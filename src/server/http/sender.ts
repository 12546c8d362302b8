/** From which address a request came, as far as that can be known. */
import { isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The address of the connection itself. */
export const peerOf = (c: Context): string => getConnInfo(c).remote.address ?? '';

/** Who asks, seen through that many proxies. What stands further left in the header was written by the sender and proves nothing. */
export function senderOf(c: Context, proxies: number): string {
  if (proxies === 0) return keyOf(peerOf(c));
  const named = (c.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim());
  return keyOf(named.at(-proxies) || peerOf(c));
}

/** Somebody with IPv6 has a whole network of addresses: they count as one. */
export function keyOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('%')[0]?.split('::') ?? [];
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - first.length - last.length }, () => '0');
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`;
}

export const isLoopback = (address: string): boolean => /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/i.test(address);
