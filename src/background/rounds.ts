/** One round after another, never two at once, and one more where it was asked for meanwhile. */

export interface Rounds {
  /** Resolves when a round that began after this call has ended. */
  ask(): Promise<void>;
}

export function createRounds(round: () => Promise<void>): Rounds {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const start = (): Promise<void> => {
    running = round().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    ask() {
      // Between the end of one and the start of the next that was asked for, none is running, and yet none may begin.
      if (next) return next;
      if (!running) return start();
      next = running
        .catch(() => undefined)
        .then(() => {
          next = null;
          return start();
        });
      return next;
    },
  };
}
