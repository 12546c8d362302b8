/** Dynamics 365: `/main.aspx?pagetype=entityrecord&etn=opportunity&id=GUID` in any order; braces round the id come and go. */
import type { RecordRef } from '../../core/handoff/record.ts';
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { UUID } from '../uuid.ts';

const HOST = /\.crm(?:\d{0,2}\.dynamics\.com|\.microsoftdynamics\.us|\.appsplatform\.us|\.dynamics\.cn)$/;
const ID = new RegExp(`^\\{?(${UUID})\\}?$`);
const TYPES = new Map<string, RecordRef['type']>([
  ['opportunity', 'deal'],
  ['appointment', 'meeting'],
]);

export const dynamics: Detector = {
  crm: 'dynamics',
  detect(url) {
    if (!HOST.test(url.host) || url.pathname !== '/main.aspx' || url.searchParams.get('pagetype') !== 'entityrecord') return null;
    const type = TYPES.get(url.searchParams.get('etn') ?? '');
    const id = ID.exec(url.searchParams.get('id') ?? '')?.[1];
    return type && id ? recordRef('dynamics', url, '', type, id.toLowerCase()) : null;
  },
};
