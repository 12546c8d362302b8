/** Who is signed in on this device, and how the person likes the sidebar. */
import * as z from 'zod';
import type { BatonDatabase } from './database.ts';
import { type KeptAccount, keptAccountSchema } from './records.ts';

const ACCOUNT = 'account';
const SERVER = 'server';
const ASK_WHO = 'ask-who';

export async function readAccount(db: BatonDatabase): Promise<KeptAccount | null> {
  const parsed = keptAccountSchema.safeParse((await db.keep.get(ACCOUNT))?.value);
  return parsed.success ? parsed.data : null;
}

export async function keepAccount(db: BatonDatabase, account: KeptAccount): Promise<void> {
  await db.keep.bulkPut([
    { format: 1, name: ACCOUNT, value: account },
    { format: 1, name: SERVER, value: account.server },
  ]);
  await db.keep.delete(ASK_WHO);
}

/** Whether the company's sign-in of this server is to ask which account next time: it would answer for the last one again by itself. */
export async function asksWho(db: BatonDatabase, server: string): Promise<boolean> {
  return (await db.keep.get(ASK_WHO))?.value === server;
}

/** Until somebody is signed in. */
export async function askWho(db: BatonDatabase, server: string): Promise<void> {
  await db.keep.put({ format: 1, name: ASK_WHO, value: server });
}

/** Where somebody was last signed in on this device; null before the first time. */
export async function readServer(db: BatonDatabase): Promise<string | null> {
  const parsed = z.string().safeParse((await db.keep.get(SERVER))?.value);
  return parsed.success ? parsed.data : null;
}

/** Hides this person's handoffs; they stay, under their owner, for the next sign-in. The token is kept until its server has been told. */
export async function forgetAccount(db: BatonDatabase): Promise<void> {
  await db.transaction('rw', db.keep, async () => {
    const account = await readAccount(db);
    if (account && !account.expired) {
      const { server, token } = account;
      await keepTokens(db, [...(await tokensToRevoke(db)), { server, token }]);
      await askWho(db, server);
    }
    await db.keep.delete(ACCOUNT);
  });
}

const REVOKE = 'revoke';
const tokensSchema = z.array(z.object({ server: z.string(), token: z.string() }));
type Token = z.infer<typeof tokensSchema>[number];

/** Tokens that somebody has signed out with and whose servers may not know yet. */
export async function tokensToRevoke(db: BatonDatabase): Promise<Token[]> {
  const parsed = tokensSchema.safeParse((await db.keep.get(REVOKE))?.value);
  return parsed.success ? parsed.data : [];
}

export async function tokenRevoked(db: BatonDatabase, token: string): Promise<void> {
  await db.transaction('rw', db.keep, async () => {
    await keepTokens(
      db,
      (await tokensToRevoke(db)).filter((one) => one.token !== token),
    );
  });
}

async function keepTokens(db: BatonDatabase, tokens: readonly Token[]): Promise<void> {
  await db.keep.put({ format: 1, name: REVOKE, value: tokens });
}

/** The server refused this token. Nothing for another one, that came since. */
export async function expireAccount(db: BatonDatabase, token: string): Promise<void> {
  await db.transaction('rw', db.keep, async () => {
    const account = await readAccount(db);
    if (account?.token === token) await keepAccount(db, { ...account, expired: true });
  });
}

export const placeSchema = z.object({ collapsed: z.boolean(), width: z.number().min(200).max(2000).nullable() });
/** Where the sidebar stands on one CRM. `width` in CSS pixels; null until the person has dragged it. */
export type Place = z.infer<typeof placeSchema>;

export async function readPlace(db: BatonDatabase, crm: string): Promise<Place> {
  const parsed = placeSchema.safeParse((await db.keep.get(`place:${crm}`))?.value);
  return parsed.success ? parsed.data : { collapsed: false, width: null };
}

export async function keepPlace(db: BatonDatabase, crm: string, change: Partial<Place>): Promise<void> {
  await db.transaction('rw', db.keep, async () => {
    const value = { ...(await readPlace(db, crm)), ...change };
    await db.keep.put({ format: 1, name: `place:${crm}`, value });
  });
}

export const themeSchema = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof themeSchema>;

export async function readTheme(db: BatonDatabase): Promise<Theme> {
  const parsed = themeSchema.safeParse((await db.keep.get('theme'))?.value);
  return parsed.success ? parsed.data : 'system';
}

export async function keepTheme(db: BatonDatabase, theme: Theme): Promise<void> {
  await db.keep.put({ format: 1, name: 'theme', value: theme });
}
