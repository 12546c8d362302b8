/** EspoCRM: `/#Opportunity/view/ID`, `/#Meeting/view/ID`, the same with `edit`, under any host and path prefix; an id is 17 hex digits or a UUID. */
import type { RecordRef } from '../../core/handoff/record.ts';
import { UNSAVED } from '../../core/handoff/unsaved.ts';
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';
import { UUID } from '../uuid.ts';

const ROUTE = new RegExp(`^#(?:(Opportunity)|Meeting)/(?:view|edit)/([\\da-f]{17}|${UUID})(?:[?&].*)?$`, 'i');

const NEW = /^#(?:(Opportunity)|Meeting)\/create(?:[?&/].*)?$/;

export const espo: Detector = {
  crm: 'espo',
  detect(url) {
    const [, deal, id] = ROUTE.exec(url.hash) ?? [];
    return id ? at(url, deal, id) : null;
  },
  detectUnsaved(url) {
    const [route, deal] = NEW.exec(url.hash) ?? [];
    return route ? at(url, deal, UNSAVED) : null;
  },
};

function at(url: URL, deal: string | undefined, id: string): RecordRef | null {
  const prefix = url.pathname.replace(/\/(?:index\.(?:php|html))?$/, '');
  return recordRef('espo', url, prefix, deal ? 'deal' : 'meeting', id);
}
