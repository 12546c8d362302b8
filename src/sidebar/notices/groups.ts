/** Notices as they are read: those of one matter together, for each says where it stands by then. */
import { handoffId } from '../../core/handoff/record.ts';
import { KINDS } from '../../core/notices/kinds.ts';
import type { Notice } from '../../protocol/notices.ts';

export interface NoticeGroup {
  key: string;
  newest: Notice;
  /** The newest first. */
  earlier: Notice[];
}

/** By their newest, which comes first. Before its brief was begun, what is told of a meeting is of its record; where no record is known, or the reader sees the handoff no more, the server says what it is about. */
export function groupsOf(notices: readonly Notice[]): NoticeGroup[] {
  const groups = Map.groupBy(notices, ({ id, handoff, record, matter }) => handoff ?? (record ? handoffId(record) : (matter ?? id)));
  return [...groups].flatMap(([key, those]) => {
    const [newest, ...earlier] = those.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || placeOf(b) - placeOf(a));
    return newest ? [{ key, newest, earlier }] : [];
  });
}

const PLACES = new Map(Object.keys(KINDS).map((kind, place) => [kind, place]));

/** What is told of a handoff at one moment stands in one order for all, by the place of its kind: that a clock ran out before what came of it. */
const placeOf = ({ kind }: Notice): number => PLACES.get(kind) ?? PLACES.size;
