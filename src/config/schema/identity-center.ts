import * as z from 'zod/mini';
import { described, flag, text } from './described.ts';
import { suppress } from './suppressions.ts';

const backgroundSessions = z.strictObject({
  enabled: flag('jobs go on as the person who signed out; default: true'),
  duration: z.optional(text('duration', 'how long a session lasts at most, 15m to 90d; default: 7d')),
});

export const identityCenter = z.strictObject({
  instance: text('instance', 'ARN of the organization instance of IAM Identity Center'),
  region: z.optional(text('region', "Region of the instance; default: the file's region")),
  account: text('accountOrAlias', 'account that users and groups are looked up in: management or delegated administrator'),
  backgroundSessions: z.optional(
    described(backgroundSessions, 'how user background sessions are set up in the console; AWS has no API that tells'),
  ),
  suppress,
});
