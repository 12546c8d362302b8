import { FIELD_KEYS, type FieldKey } from '../core/brief/fields.ts';
import { EMPTY_TALK } from '../core/rubric/model/shape.ts';
import { levelOf } from './level.ts';
import type { Random } from './random.ts';
import type { LabelledText } from './texts.ts';

/** What is learnt from one text or two joined: `parts` are places among the labelled texts. */
export interface Lesson {
  field: FieldKey;
  level: number;
  facts: string | null;
  parts: number[];
}

/** Fields whose texts say nothing on the subject of the field they are put into: level 0 there, however factual. */
const OFF_SUBJECT: Record<FieldKey, readonly FieldKey[]> = {
  trigger: ['currentState', 'promised'],
  pain: ['buyingProcess', 'promised'],
  currentState: ['buyingProcess'],
  buyingProcess: ['pain', 'currentState'],
  promised: ['pain', 'currentState', 'trigger'],
  redFlags: ['trigger', 'currentState'],
};

/** For every text so many more lessons: in another's field, and joined with another text. */
const MISPLACED = 0.1;
const JOINED = 0.3;
/** Longer texts are not joined, in characters. */
const LONGEST_PART = 320;
const WITHOUT_FACTS = new Set(['hint', 'salad', 'placeholder', 'pointer']);

const EMPTY_KINDS = new Set(['hint', 'salad', 'prose']);

/** A text's facts, and whether it is empty talk. */
const signsIn = ({ facts, kind, level }: LabelledText) =>
  facts !== null && level < 2 && EMPTY_KINDS.has(kind) ? facts + EMPTY_TALK : facts;

/** One round's lessons: each text by itself, some put where they do not belong, some joined with facts of both or with another field's facts that add nothing. */
export function lessonsOf(texts: readonly LabelledText[], random: Random): Lesson[] {
  const byField = new Map<FieldKey, number[]>(FIELD_KEYS.map((field) => [field, []]));
  texts.forEach(({ field }, i) => {
    byField.get(field)?.push(i);
  });
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const among = (field: FieldKey) => pick(byField.get(field) as number[]);
  const lessons: Lesson[] = texts.map((text, i) => ({ field: text.field, level: text.level, facts: signsIn(text), parts: [i] }));
  for (let i = 0; i < MISPLACED * texts.length; i += 1) {
    const field = pick(FIELD_KEYS);
    const other = among(pick(OFF_SUBJECT[field]));
    if ((texts[other] as LabelledText).level >= 2) lessons.push({ field, level: 0, facts: '', parts: [other] });
  }
  const joins = (text: LabelledText) => text.facts !== null && !WITHOUT_FACTS.has(text.kind) && text.text.length <= LONGEST_PART;
  for (let i = 0; i < JOINED * texts.length; i += 1) {
    const field = pick(FIELD_KEYS);
    const own = among(field);
    const same = random() < 0.5;
    const other = same ? among(field) : among(pick(OFF_SUBJECT[field]));
    const parts = random() < 0.5 ? [own, other] : [other, own];
    const [a, b] = [texts[own] as LabelledText, texts[other] as LabelledText];
    if (own === other || !joins(a) || !joins(b) || (!same && b.level < 2)) continue;
    const facts = same ? [...new Set(`${a.facts}${b.facts}`)].join('') : (a.facts as string);
    lessons.push({ field, level: levelOf(field, facts), facts, parts });
  }
  return lessons;
}
