/** A team's versions of its bar, with who signed them. The server alone writes it, when a lead signs. */
import { barVersionsSchema, NO_VERSIONS } from '../bar/versions.ts';
import { setting } from './setting.ts';

export const barVersions = setting({ schema: barVersionsSchema, standard: NO_VERSIONS, scope: 'team', changers: [] });
