/** Where many ask at once, what came together can be done together. */

/** However often it is asked for meanwhile, `work` runs once, after all that has arrived by now was read. */
export function onceArrived(work: () => void): () => void {
  let isWoken = false;
  return () => {
    if (isWoken) return;
    isWoken = true;
    setImmediate(() => {
      isWoken = false;
      work();
    });
  };
}
