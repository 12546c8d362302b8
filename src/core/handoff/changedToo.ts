/** Who it was that wrote the same part too, for the person who has to choose. */
interface Held {
  owner: string;
  registers: Partial<Record<string, { conflict: { theirs: { by: string } } | null }>>;
}

/** A sentence. `owner` writes on this device. */
export function changedToo({ owner, registers }: Held): string {
  const conflicts = Object.values(registers).flatMap((register) => register?.conflict ?? []);
  const isOwn = conflicts.length > 0 && conflicts.every(({ theirs }) => theirs.by === owner);
  return isOwn ? 'You changed this brief elsewhere too.' : 'Somebody else changed this brief too.';
}
