/** People and teams, for administrators. */
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  codeSchema,
  newPersonSchema,
  peopleListSchema,
  personChangeSchema,
  personRemovalSchema,
  teamNameSchema,
  teamSchema,
} from '../people.ts';
import { keyHeader, refusing, signedIn } from './answers.ts';

const json = <S extends z.ZodType>(schema: S) => ({ required: true as const, content: { 'application/json': { schema } } });
const person = z.object({ person: z.string().max(100) });
const team = z.object({ team: z.string().max(100) });
const refusals = refusing('bad-input', 'not-signed-in', 'not-allowed', 'not-found', 'taken', 'last-admin', 'unfitting', 'too-large');
const done = { 204: { description: 'Done' } };

export const peopleRoute = createRoute({
  method: 'get',
  path: '/v1/people',
  summary: 'Everybody in the workspace, with devices and open codes; and its teams.',
  security: signedIn,
  responses: {
    200: { description: 'The people', content: { 'application/json': { schema: peopleListSchema } } },
    ...refusing('not-signed-in', 'not-allowed'),
  },
});

export const invitePersonRoute = createRoute({
  method: 'post',
  path: '/v1/people',
  summary: 'Add a person, and make a sign-in code for them. It is told this once.',
  security: signedIn,
  request: { headers: keyHeader, body: json(newPersonSchema) },
  responses: {
    200: { description: 'Their code', content: { 'application/json': { schema: codeSchema } } },
    ...refusals,
  },
});

export const changePersonRoute = createRoute({
  method: 'put',
  path: '/v1/people/{person}',
  summary: 'Change what somebody is: what is left out stays. Somebody made inactive is signed out everywhere.',
  security: signedIn,
  request: { headers: keyHeader, params: person, body: json(personChangeSchema) },
  responses: { ...done, ...refusals },
});

export const newCodeRoute = createRoute({
  method: 'post',
  path: '/v1/people/{person}/code',
  summary: 'Make a new sign-in code for somebody; an earlier one stops counting. It is told this once.',
  security: signedIn,
  request: { headers: keyHeader, params: person },
  responses: {
    200: { description: 'Their code', content: { 'application/json': { schema: codeSchema } } },
    ...refusals,
  },
});

export const releasePersonRoute = createRoute({
  method: 'post',
  path: '/v1/people/{person}/release',
  summary: 'Let the next sign-in by the company with this person’s address count as theirs.',
  security: signedIn,
  request: { headers: keyHeader, params: person },
  responses: { ...done, ...refusals },
});

export const removePersonRoute = createRoute({
  method: 'post',
  path: '/v1/people/{person}/remove',
  summary: 'Remove somebody for good: name, address, devices, drafts nobody was handed; with `briefs` all they wrote.',
  security: signedIn,
  request: { headers: keyHeader, params: person, body: json(personRemovalSchema) },
  responses: { ...done, ...refusals },
});

export const addTeamRoute = createRoute({
  method: 'post',
  path: '/v1/teams',
  summary: 'Add a team.',
  security: signedIn,
  request: { headers: keyHeader, body: json(teamNameSchema) },
  responses: {
    200: { description: 'The team', content: { 'application/json': { schema: teamSchema } } },
    ...refusals,
  },
});

export const renameTeamRoute = createRoute({
  method: 'put',
  path: '/v1/teams/{team}',
  summary: 'Give a team another name.',
  security: signedIn,
  request: { headers: keyHeader, params: team, body: json(teamNameSchema) },
  responses: { ...done, ...refusals },
});
