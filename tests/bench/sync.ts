/** What the sync costs, beside what else a team could take. */
import type { Row } from './rows.ts';
import { catchUpRows } from './sync/catchUp.ts';
import { editRows } from './sync/edit.ts';
import { pushRows } from './sync/pushes.ts';
import { sizeRows } from './sync/size.ts';

export const benchCatchUp = (): Promise<Row[]> => catchUpRows();
export const benchEdit = (): Promise<Row[]> => editRows();
export const benchPushes = (): Promise<Row[]> => pushRows();
export const benchSize = (): Promise<Row[]> => sizeRows();
