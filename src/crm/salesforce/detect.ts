/**
 * Salesforce. Lightning: `/lightning/r/Opportunity/ID/view`, without the object's name, or with `sObject` in its place, just after a record was made, and `/one/one.app#/sObject/ID/view`;
 * in the console the path is the record, `ws` its parent tab. Classic: `/ID`. What the record is, its id's first three characters say.
 * Both share a record's identity, by the host of Lightning: `acme.my.salesforce.com` is `acme.lightning.force.com`.
 */
import type { RecordRef } from '../../core/handoff/record.ts';
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { longId } from './id.ts';

const LIGHTNING = /\.(?:lightning\.(?:force\.com|force\.mil|crmforce\.mil)|sfcrmapps\.cn)$/;
const CLASSIC = /\.my\.salesforce\.com$/;
/** In front of a company's browsers, by Microsoft. */
const PROXY = /\.mcas\.ms$/;

const PATH = /^\/lightning\/r\/(?:(Opportunity|Event)\/|sObject\/)?(\w{15,18})\/(?:view|edit)\/?$/;
const APP = /^#\/sObject\/(\w{15,18})(?:\/view)?(?:\?|$)/;
const CLASSIC_PATH = /^\/(\w{15,18})(?:\/e)?\/?$/;

const PREFIXES = new Map<string, [type: RecordRef['type'], object: string]>([
  ['006', ['deal', 'Opportunity']],
  ['00U', ['meeting', 'Event']],
]);

export const salesforce: Detector = {
  crm: 'salesforce',
  detect(url) {
    const host = url.host.replace(PROXY, '');
    const shown = LIGHTNING.test(host) ? inLightning(url) : CLASSIC.test(host) ? { id: CLASSIC_PATH.exec(url.pathname)?.[1] } : null;
    const [type, object] = PREFIXES.get(shown?.id?.slice(0, 3) ?? '') ?? [];
    const id = longId(shown?.id ?? '');
    if (!shown || !type || !id || (shown.object && shown.object !== object)) return null;
    return recordRef('salesforce', new URL(`${url.protocol}//${host.replace(CLASSIC, '.lightning.force.com')}`), '', type, id);
  },
};

function inLightning(url: URL): { id?: string | undefined; object?: string | undefined } {
  if (url.pathname === '/one/one.app') return { id: APP.exec(url.hash)?.[1] };
  const [, object, id] = PATH.exec(url.pathname) ?? [];
  return { id, object };
}
