/** The OpenAPI document, made from the routes. */
import type { Api } from '../services.ts';

export function documentRoute(api: Api): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  api.doc31('/v1/openapi.json', { openapi: '3.1.0', info: { title: 'Baton', version: '1' } });
}
