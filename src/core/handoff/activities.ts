/** Of what last happened on a record as much is kept as a card shows. Stands by itself, for readers carry no schema. */
export const MOST_ACTIVITIES = 5;
