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

/** Calls `read` once the document is there, unless it is already: the content script starts before it. Returns the way to stop. */
export function onceRead(read: () => void): () => void {
  const stop = new AbortController();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', read, { signal: stop.signal, once: true });
  return () => stop.abort();
}
