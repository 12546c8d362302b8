/** A team's bar while its next version is written. What counts is what both leads have signed: `barVersions`. */
import { barTextSchema, STANDARD_TEXT } from '../bar/text.ts';
import { setting } from './setting.ts';

export const bar = setting({ schema: barTextSchema, standard: STANDARD_TEXT, scope: 'team', changers: ['lead', 'manager', 'admin'] });
