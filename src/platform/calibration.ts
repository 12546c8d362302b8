/** What a lead grades of a team's handoffs, on the server. */
import { type CalibrationAct, calibrationSchema } from '../protocol/calibration.ts';
import { request } from './http.ts';

interface At {
  server: string;
  token: string;
}

const pathOf = (team: string): string => `/v1/bar/${encodeURIComponent(team)}/calibration`;

export const getCalibration = ({ server, token }: At, team: string) =>
  request(server, { method: 'GET', path: pathOf(team), token, schema: calibrationSchema });

/** The same `key` and act, sent again after an answer got lost, is done once. Resolves with how it stands then. */
export const postCalibration = ({ server, token }: At, team: string, body: CalibrationAct, key: string) =>
  request(server, { method: 'POST', path: pathOf(team), token, key, body, schema: calibrationSchema });
