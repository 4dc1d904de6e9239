import { described, flag, mapping, optional, text } from './described.ts';
import { suppress } from './suppressions.ts';

const backgroundSessions = mapping({
  enabled: flag('jobs go on as the person who signed out; default: true'),
  duration: optional(text('duration', 'how long a session lasts at most, 15m to 90d; default: 7d')),
});

export const identityCenter = mapping({
  instance: text('instance', 'ARN of the organization instance of IAM Identity Center'),
  region: optional(text('region', "Region of the instance; default: the file's region")),
  account: text('accountOrAlias', 'account that users and groups are looked up in: management or delegated administrator'),
  backgroundSessions: optional(
    described(backgroundSessions, 'how user background sessions are set up in the console; AWS has no API that tells'),
  ),
  suppress,
});
