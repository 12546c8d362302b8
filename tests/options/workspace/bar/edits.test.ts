import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOTIONS } from '../../../../src/core/bar/motion.ts';
import { barTextSchema, FRAMES, LEAST_ITEMS, MOST_ITEMS, STANDARD_TEXT } from '../../../../src/core/bar/text.ts';
import { framed, moved, withItem, withNewItem, withoutItem } from '../../../../src/options/workspace/bar/edits.ts';
import { changed, historyOf, redone, undone } from '../../../../src/options/workspace/bar/history.ts';

const keys = (text: typeof STANDARD_TEXT) => text.presets.velocity.items.map(({ key }) => key);

test('an item moves by one and stays at the ends', () => {
  const [first, second] = keys(STANDARD_TEXT);
  expect(keys(moved(STANDARD_TEXT, 'velocity', first ?? '', 1)).slice(0, 2)).toEqual([second, first]);
  expect(moved(STANDARD_TEXT, 'velocity', first ?? '', -1)).toBe(STANDARD_TEXT);
  expect(moved(STANDARD_TEXT, 'velocity', keys(STANDARD_TEXT).at(-1) ?? '', 1)).toBe(STANDARD_TEXT);
});

test('a seventh is not added, and of two none is taken out', () => {
  expect(withNewItem(STANDARD_TEXT, 'velocity', 'i7')).toBe(STANDARD_TEXT);
  let text = STANDARD_TEXT;
  for (const key of keys(text)) text = withoutItem(text, 'velocity', key);
  expect(keys(text)).toHaveLength(LEAST_ITEMS);
});

test('a frame brings its items, one’s own keeps those that are there; other motions stay', () => {
  const own = framed(framed(STANDARD_TEXT, 'enterprise', 'MEDDIC'), 'enterprise', 'Own');
  expect(own.presets.enterprise.items.map(({ key }) => key)).toContain('champion');
  expect(own.presets.enterprise.frame).toBe('Own');
  expect(own.presets.velocity).toBe(STANDARD_TEXT.presets.velocity);
});

test('whatever is pressed, the bar keeps its cap, and every step can be taken back and done again', () => {
  const press = fc.record({
    does: fc.constantFrom('add', 'remove', 'up', 'down', 'name', 'frame'),
    motion: fc.constantFrom(...MOTIONS),
    at: fc.nat(7),
    frame: fc.constantFrom(...FRAMES),
  });
  fc.assert(
    fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
      let history = historyOf(STANDARD_TEXT);
      for (const [index, { does, motion, at, frame }] of presses.entries()) {
        const { now } = history;
        const key = now.presets[motion].items[at]?.key ?? '';
        const next = {
          add: () => withItem(withNewItem(now, motion, `n${index}`), motion, `n${index}`, { name: `New ${index}` }),
          remove: () => withoutItem(now, motion, key),
          up: () => moved(now, motion, key, -1),
          down: () => moved(now, motion, key, 1),
          name: () => withItem(now, motion, key, { name: `Name ${index}` }),
          frame: () => framed(now, motion, frame),
        }[does]();
        history = changed(history, next);
        for (const { items } of Object.values(next.presets)) {
          expect(items.length).toBeLessThanOrEqual(MOST_ITEMS);
          expect(items.length).toBeGreaterThanOrEqual(LEAST_ITEMS);
        }
      }
      expect(barTextSchema.safeParse(history.now).success).toBe(true);
      let back = history;
      for (const _ of presses) back = undone(back);
      expect(back.now).toEqual(STANDARD_TEXT);
      for (const _ of presses) back = redone(back);
      expect(back.now).toEqual(history.now);
    }),
  );
});

test('letters in one box are one step', () => {
  const typed = ['N', 'Na', 'Nam'].reduce(
    (history, name) => changed(history, withItem(history.now, 'velocity', 'budget', { name }), 'name budget'),
    historyOf(STANDARD_TEXT),
  );
  expect(undone(typed).now).toBe(STANDARD_TEXT);
});
