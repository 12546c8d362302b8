/** Where the meetings without a brief are kept that a person is asked for: beside the database, to be shown without a connection. */
import browser from 'webextension-polyfill';
import { type KeptBooked, keptBookedSchema } from '../protocol/bookings.ts';

const NAME = 'booked';

/** Null where there are none, or they were kept by a release that this one cannot read: the server has them. */
export async function keptBooked(): Promise<KeptBooked | null> {
  return keptBookedSchema.safeParse((await browser.storage.local.get(NAME))[NAME]).data ?? null;
}

export const keepBooked = (kept: KeptBooked): Promise<void> => browser.storage.local.set({ [NAME]: kept });
export const forgetBooked = (): Promise<void> => browser.storage.local.remove(NAME);
