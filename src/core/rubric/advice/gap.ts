import type { Plain } from './plain.ts';

/** Something a text does not say yet, and how to say it. */
export interface Gap {
  rule: string;
  /** One short, friendly sentence. */
  message: string;
  /** A few words that would fill it. */
  example: string;
  /** The gap is open while none of these facts is there (letters of FACTS). */
  filledBy: string;
  /** It is a gap only where this fact is there. */
  only?: string;
  /** It is not asked for where it can be seen, as long as something else is missing. */
  seen?: Plain;
  /** The fact whose words the finding speaks of; without one it speaks of the whole text. */
  about?: string;
}

/** What a field says about its gaps. */
export interface Advice {
  /** At level 0: nothing on the subject. */
  nothing: Gap;
  /** At level 1: what turns the bare text into a specific one. */
  bare: Gap;
  /** At level 2: what may be missing to complete it, the one that lifts most first. */
  partial: readonly Gap[];
}
