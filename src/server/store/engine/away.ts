/** The store cannot answer now and may again in a moment: gone, starting again, full, or too busy. What was being written is either all there or not at all. */
export class StoreAway extends Error {
  constructor(cause: unknown) {
    super('the store does not answer', { cause });
    this.name = 'StoreAway';
  }
}
