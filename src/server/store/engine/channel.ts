/** A line between all processes on one store. */
export interface Channel {
  /** Says `text` to the others and to this process itself. Resolves with false where it could not be said; never rejects. */
  say(text: string): Promise<boolean>;
  close(): Promise<void>;
}

/** What comes in over a channel. */
export interface Ears {
  heard(text: string): void;
  /** The line was broken and is back: what the others said meanwhile was not heard. */
  back(): void;
}
