import type { PackedWeights } from '../core/rubric/model/packing.ts';
import { CHANNELS, ROW, widthOf } from '../core/rubric/model/shape.ts';
import { prune } from './adam.ts';
import { createNetwork, type Network, parameter } from './network.ts';
import { pack } from './pack.ts';
import { codesOf, fitParts, snapRow, spreadParts } from './quantise.ts';
import { seeded } from './random.ts';
import { encodeShipped, ship } from './shipped.ts';
import type { LabelledText } from './texts.ts';
import { type Course, type Snapping, train } from './train.ts';
import { buildVocabulary, encode, type Vocabulary } from './vocabulary.ts';

const SEED = 21;

/** Learning to read. */
const READING: Course = { rounds: 14, batch: 64, rate: 8e-3, hideWords: 0.2, hideNumbers: 0.25, hidePools: 0.4 };
/** Getting used to the size that is shipped. */
const SETTLING: Course = { ...READING, rounds: 12, rate: 4e-3, hideNumbers: 0.1 };
/** Of what a field's facts and its level are read from only the largest share is kept: the rest would weigh more than it tells. */
const KEPT_OF_FACTS = 0.2;
const KEPT_OF_LEVELS = 0.5;
/** What the packed weights may weigh, in characters: with the code and the lists it is what the scorer may add to the sidebar. */
const MOST_CHARACTERS = 26_690;
/** How often the parts are moved before anything is settled. */
const FITTING = 20;

/** How often all texts are gone through. */
export interface Rounds {
  reading: number;
  settling: number;
}

/** Learns the weights from labelled texts. The same texts and rounds give the same weights, on every machine. */
export function learn(
  texts: readonly LabelledText[],
  rounds: Rounds = { reading: READING.rounds, settling: SETTLING.rounds },
  told: (line: string) => void = () => undefined,
): PackedWeights {
  const vocabulary = buildVocabulary(texts);
  told(`${texts.length} texts, ${vocabulary.rows.size} rows`);
  return settle(texts, vocabulary, read(texts, vocabulary, rounds, told), rounds, told);
}

/** Learns to read, with every row free. */
export function read(texts: readonly LabelledText[], vocabulary: Vocabulary, rounds: Rounds, told: (line: string) => void): Network {
  const random = seeded(SEED);
  const network = createNetwork(vocabulary.rows.size, widthOf(ROW, CHANNELS), random);
  train(network, encode(texts, vocabulary), texts, { ...READING, rounds: rounds.reading }, random, (round) =>
    told(`read ${round + 1} of ${rounds.reading}`),
  );

  return network;
}

/** Brings what was learnt into the size that is shipped: fewer symbols, rows from shared parts, weights rounded, what matters little at zero. */
export function settle(
  texts: readonly LabelledText[],
  vocabulary: Vocabulary,
  network: Network,
  rounds: Rounds,
  told: (line: string) => void,
): PackedWeights {
  const random = seeded(SEED + 1);
  const shipped = ship(vocabulary, network.rows.value);
  told(`${shipped.hashes.length} symbols`);
  const learntRows = { values: shipped.rows, weights: shipped.weights };
  const parts = spreadParts(learntRows, random);
  fitParts(parts, learntRows, FITTING);
  network.rows = parameter(shipped.rows.length);
  network.rows.value.set(shipped.rows);
  const encoded = encodeShipped(texts, shipped);
  const snapping: Snapping = {
    refit: (learnt) => fitParts(parts, { values: learnt, weights: shipped.weights }, 1),
    snap: (learnt, row, used) => snapRow(parts, { values: learnt, weights: shipped.weights }, row, used),
  };
  for (const head of Object.values(network.heads)) {
    prune(head.factWeights, KEPT_OF_FACTS);
    prune(head.levelWeights, KEPT_OF_LEVELS);
  }
  const settling = { ...SETTLING, rounds: rounds.settling };
  train(network, encoded, texts, settling, random, (round) => told(`settled ${round + 1} of ${rounds.settling}`), snapping);
  const rows = { values: network.rows.value, weights: shipped.weights };
  const symbols = shipped.hashes.map((hash, place) => ({ hash, codes: codesOf(parts, rows, place) }));
  const bySeldom = symbols.map((_, place) => place).filter((place) => !shipped.always.has(place));
  bySeldom.sort((a, b) => (shipped.weights[a] as number) - (shipped.weights[b] as number));
  // The seldom ones have helped the others to learn; those that do not fit are left out.
  return packUpTo(MOST_CHARACTERS, bySeldom.length, (left) => {
    const out = new Set(bySeldom.slice(0, left));
    return pack(
      network,
      parts.values,
      symbols.filter((_, place) => !out.has(place)),
    );
  });
}

/** The fullest packing of so many characters at most, found by halving: `packWithout` leaves out as many symbols as it is told, at most `most`. */
function packUpTo(characters: number, most: number, packWithout: (left: number) => PackedWeights): PackedWeights {
  let [fewest, enough] = [0, most];
  while (fewest < enough) {
    const left = Math.floor((fewest + enough) / 2);
    if (packWithout(left).packed.length <= characters) enough = left;
    else fewest = left + 1;
  }
  const fullest = packWithout(enough);
  if (fullest.packed.length > characters)
    throw new Error(
      `${fullest.packed.length} characters, of ${characters} at most: fewer symbols are always kept, or less is known of each.`,
    );
  return fullest;
}
