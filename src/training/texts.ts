import { readdirSync, readFileSync } from 'node:fs';
import { type FieldKey, isFieldKey } from '../core/brief/fields.ts';

/** One text labelled from the rubric by a careful reader. */
export interface LabelledText {
  field: FieldKey;
  /** 0 to 3. */
  level: number;
  /** Letters of the facts that are in it (FACTS in core/rubric/model/shape.ts); null where nobody looked for them. */
  facts: string | null;
  /** `salad`, `hint`, `prose`, `placeholder`, `pointer`, `off`, or empty. */
  kind: string;
  text: string;
}

const FOLDER = new URL('texts/', import.meta.url);

/** A line is `field TAB level TAB facts TAB kind TAB text`; `-` for facts nobody looked for; a line break in the text is written `\n`. */
export function parseTexts(file: string): LabelledText[] {
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [field = '', level = '', facts = '', kind = '', text = ''] = line.split('\t');
      if (!isFieldKey(field) || !/^[0-3]$/.test(level)) throw new Error(`Not a labelled text: ${line}`);
      return { field, level: Number(level), facts: facts === '-' ? null : facts, kind, text: text.replaceAll('\\n', '\n') };
    });
}

/** The texts of one part: `train` is learnt from; `held-back` never is. */
export function textsOf(part: 'train' | 'held-back'): LabelledText[] {
  const folder = new URL(`${part}/`, FOLDER);
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
  return files.toSorted().flatMap((name) => parseTexts(readFileSync(new URL(name, folder), 'utf8')));
}
