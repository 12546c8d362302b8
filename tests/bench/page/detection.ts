/** How long it takes to see which record an address shows, if any: asked at each move of every page. */
import { detect } from '../../../src/crm/registry.ts';
import { notRecords, recordUrls } from '../../crm/urls.ts';
import { median, type Row } from '../rows.ts';

const rounds = 41;

/** Microseconds for one address: median of many rounds over all addresses that the tests know, beside making a `URL` of each, which is the least. */
export function detectionRow(): Row {
  const addresses = [...Object.values(recordUrls).flat(), ...notRecords];
  const time = (look: (address: string) => unknown): number => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const before = performance.now();
      for (const address of addresses) look(address);
      times.push(((performance.now() - before) / addresses.length) * 1_000);
    }
    return median(times);
  };
  const beside = { name: 'new URL', value: time((address) => new URL(address)) };
  return { name: `detection, one of ${addresses.length} addresses`, value: time(detect), unit: 'µs', beside, goal: { atMost: 200 } };
}
