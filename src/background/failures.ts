/** The worker's one funnel: what nobody expected ends here, is told to whoever looks at the worker's console, and stops nothing else. */

export function report(what: string, error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the console is where a worker's failures are looked for; nothing a person typed is in it.
  console.error(`Baton: ${what}`, error instanceof Error ? `${error.name}: ${error.message}` : error);
}

/** Runs `work` to its end whatever happens in it. */
export function guarded<A extends unknown[]>(what: string, work: (...args: A) => Promise<unknown>): (...args: A) => void {
  return (...args) => {
    Promise.resolve()
      .then(() => work(...args))
      .catch((error: unknown) => report(what, error));
  };
}
