import { expect, test } from 'vitest';
import { leastWrong } from '../../src/core/rubric/model/leastWrong.ts';
import { judge } from '../../src/core/rubric/model/network.ts';
import { placesOf, placesOfStranger } from '../../src/core/rubric/model/places.ts';
import { CHANNELS, EMPTY_TALK, ROW, signsOf, widthOf } from '../../src/core/rubric/model/shape.ts';
import { unpack } from '../../src/core/rubric/model/unpack.ts';
import { WEIGHTS } from '../../src/core/rubric/model/weights.ts';
import { read } from '../../src/core/rubric/reading/reading.ts';
import { encodeBy } from '../../src/training/encoded.ts';
import { judge as judgeLearning } from '../../src/training/heads.ts';
import { createNetwork, forward, project } from '../../src/training/network.ts';
import { seeded } from '../../src/training/random.ts';
import { textsOf } from '../../src/training/texts.ts';

const texts = textsOf('held-back').filter(({ text }) => read(text).tokens.length > 0);

/** The shipped weights in the network that learns. */
function shippedNetwork() {
  const { places, rowAt, window, bias, heads } = unpack(WEIGHTS);
  const network = createNetwork(places.size, widthOf(ROW, CHANNELS), seeded(1));
  for (const place of places.values()) network.rows.value.set(rowAt(place), place * ROW);
  network.window.value.set(window);
  network.bias.value.set(bias);
  for (const { field } of texts) {
    const [head, shipped] = [network.heads[field], heads[field]];
    head.factWeights.value.set(shipped.facts);
    head.factBias.value.set(shipped.factBias);
    head.levelWeights.value.set(shipped.levels);
    head.levelBias.value.set(shipped.levelBias);
  }
  return { network, places };
}

test('what is learnt with is what is shipped: both networks say the same of every text', () => {
  const { network, places } = shippedNetwork();
  const { words, texts: sequences } = encodeBy(texts, {
    own: (token, mark) => placesOf(token, mark, places),
    stranger: (token, mark) => placesOfStranger(token.norm, mark, places),
  });
  const inputs = new Float32Array(words.length * ROW);
  words.forEach((rows, word) => {
    for (const row of rows)
      for (let d = 0; d < ROW; d += 1)
        inputs[word * ROW + d] = (inputs[word * ROW + d] as number) + (network.rows.value[row * ROW + d] as number);
  });
  const projected = project(network, inputs, words.length);
  texts.forEach(({ field, text }, i) => {
    const { facts, levels } = judgeLearning(network.heads[field], forward(network, projected, sequences[i] as Int32Array).pooled);
    const judged = judge(field, read(text));
    signsOf(field).forEach((letter, f) => {
      expect(judged.facts.get(letter), text).toBeCloseTo(facts[f] as number, 3);
    });
    const best = leastWrong(Array.from(levels));
    // Talk suspected to be empty is held down, and nothing else.
    expect(judged.level === best || (judged.level === 1 && (judged.facts.get(EMPTY_TALK) as number) > -1), text).toBe(true);
  });
});
