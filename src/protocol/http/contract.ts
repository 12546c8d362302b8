/** The type of the API for `hc<Contract>(address)`. A type only: whoever imports it carries neither the schemas nor the server. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env, Hono } from 'hono';
import type { awayRoute } from './away.ts';
import type { barRoute } from './bar.ts';
import type { beginCompanyRoute, companySignInRoute, signInWaysRoute } from './company.ts';
import type { meRoute } from './me.ts';
import type { noticeChannelsRoute, noticesRoute, readNoticesRoute, saveOutletRoute, tryChannelRoute } from './notices.ts';
import type { pullRoute } from './pull.ts';
import type { pushRoute } from './push.ts';
import type { changeSettingRoute, settingsRoute } from './settings.ts';
import type { signInRoute } from './signIn.ts';
import type { signOutRoute } from './signOut.ts';

declare const app: OpenAPIHono;

type SchemaOf<App> = App extends OpenAPIHono<Env, infer S, '/'> ? S : never;

type Routes = SchemaOf<ReturnType<typeof app.openapi<typeof signInRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof signOutRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof meRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof pushRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof signInWaysRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof beginCompanyRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof companySignInRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof pullRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof noticesRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof readNoticesRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof noticeChannelsRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof saveOutletRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof tryChannelRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof awayRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof settingsRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof changeSettingRoute>>> &
  SchemaOf<ReturnType<typeof app.openapi<typeof barRoute>>>;

export type Contract = Hono<Env, Routes, '/'>;
