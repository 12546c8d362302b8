/** Fields of an opportunity of Twenty that a workspace made. */
import * as z from 'zod';
import type { FieldValues } from '../../../core/connections/mapping.ts';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import type { Link } from '../contract.ts';
import { call } from './api.ts';

export const writeFields = ({ ask }: Link<unknown>, { id }: RecordRef, values: FieldValues): Promise<Answered<unknown>> =>
  z.guid().safeParse(id).success ? call(ask, 'PATCH', `opportunities/${id}`, values) : Promise.resolve({ ok: false, trouble: 'gone' });
