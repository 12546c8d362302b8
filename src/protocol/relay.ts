/**
 * The relay: a frame that its page denies this device's store works with it through the worker, over one port a frame. Several messages may be on
 * their way; a number, given by the frame, holds question and answers together.
 */
import * as z from 'zod';

export const RELAY = 'baton-relay';

const number = z.int().nonnegative();
const question = { name: z.string().max(40), args: z.array(z.unknown()).max(8) };

export const toRelaySchema = z.union([
  z.object({ call: number, ...question }),
  z.object({ watch: number, ...question }),
  z.object({ unwatch: number }),
]);
export type ToRelay = z.infer<typeof toRelaySchema>;

export const fromRelaySchema = z.union([
  // A value of undefined is no key after its way over the port.
  z.object({ answer: number, value: z.unknown().optional() }),
  z.object({ seen: number, value: z.unknown().optional() }),
  /** `kind` of a `StorageFailure`. */
  z.object({ failed: number, kind: z.string() }),
]);
export type FromRelay = z.infer<typeof fromRelaySchema>;

/** One end of a port. What is said to a port that has ended is lost. */
export interface Line<Said> {
  say(message: Said): void;
}

export interface Ear<Heard> {
  heard(message: Heard): void;
  ended(): void;
}
