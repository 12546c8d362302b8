/** Something a text states, by the words that state it: `from` and `to` are places in `Reading.words`, both inclusive. */
export interface Fact {
  from: number;
  to: number;
}
