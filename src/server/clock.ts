/** Epoch milliseconds. A port, so that a test can turn time. */
export interface Clock {
  now(): number;
}
