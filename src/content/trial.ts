/** Tries out an adapter that is being written, on the page that is open, for the settings page. */
import type { Adapter } from '../core/adapters/adapter.ts';
import type { Trial } from '../core/adapters/trial.ts';
import type { RecordRef } from '../core/handoff/record.ts';
import { trial } from '../crm/adapted/trial.ts';
import { readers } from '../crm/readers.ts';
import { detect } from '../crm/registry.ts';

const world = globalThis as { batonTrial?: (adapter: Adapter, type: RecordRef['type']) => Trial };

/** The browser calls it by its name in this script's own world, which the page has no way to. */
export function offerTrial(): void {
  world.batonTrial = (adapter, type) =>
    trial(
      adapter,
      type,
      { document, url: new URL(location.href) },
      (url) => detect(url.href),
      (record) => readers.find(({ crm }) => crm === record.crm)?.container(document, record) ?? null,
    );
}
