/** Whom a key belongs to, as an administrator reads it. */
export const whoOf = (name: string, login: string | null | undefined): string => (login && login !== name ? `${name} (${login})` : name);
