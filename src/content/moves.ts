/** Calls `moved` whenever the address may have changed without a load. Returns the way to stop. */
export function watchMoves(moved: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  // `navigate` comes before the address changes. It is there for pages that registered first and swallow `currententrychange`.
  const soon = (): void => {
    setTimeout(moved);
  };
  if ('navigation' in window) {
    navigation.addEventListener('currententrychange', moved, { signal });
    navigation.addEventListener('navigate', soon, { signal });
  } else {
    addEventListener('popstate', soon, { signal });
    addEventListener('hashchange', soon, { signal });
  }
  return () => stop.abort();
}
