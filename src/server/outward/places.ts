/** Which addresses that somebody gave us may be reached: the world, and nothing inside the server's own network. */
import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Loopback, private, link-local (where clouds keep their secrets), shared, test, multicast, reserved, and what leads to those by another name. */
const INSIDE: [network: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const inside = new BlockList();
for (const [network, bits] of INSIDE) inside.addSubnet(network, bits, network.includes(':') ? 'ipv6' : 'ipv4');

/** Also of a version 4 address that is written as one of version 6. */
export const isInside = (address: string): boolean => inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** What `lookupOutside` refuses with. */
export const INSIDE_CODE = 'EINSIDE';

/** Looks a name up as `dns.lookup` does, and refuses it where any of its addresses lies inside: the one that is connected to is one of those that were looked at. */
export const lookupOutside: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0);
    const [first] = found;
    if (!first || found.some(({ address }) => isInside(address)))
      return callback(Object.assign(new Error('inside'), { code: INSIDE_CODE }), '', 0);
    return options.all ? callback(null, found) : callback(null, first.address, first.family);
  });
};

/** `host` or `host:port`, in small letters. */
export const placeOf = ({ hostname, port }: URL): string[] => [hostname, `${hostname}:${port}`];
