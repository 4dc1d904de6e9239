import { account, backend } from './accounts.ts';
import { constant, described, list, mapping, optional, orNothing, record, text } from './described.ts';
import { eventFeed } from './event-feeds.ts';
import { audit, guardrails, onCall } from './guardrails.ts';
import { identityCenter } from './identity-center.ts';
import type { ValueOf } from './shape.ts';
import { consumerRole, share } from './shares.ts';
import { studio } from './studios.ts';
import { suppress } from './suppressions.ts';

/** The shape of the file. What one part says about another is checked in `references/`. */
export const manifestSchema = mapping({
  version: constant(1, 'version of this format'),
  region: text('region', 'default Region of every account'),
  organization: optional(text('organization', 'AWS Organizations id; shares inside it need no invitation')),
  backend: optional(described(backend, 'where Terraform keeps its state; default: local files beside this one')),
  accounts: record(text('alias', 'account alias'), account, 'the accounts, by an alias of your choice'),
  // `shares:` with every share commented out is empty, not wrong.
  shares: orNothing(described(list(share), 'what is shared with other accounts')),
  consumerRoles: orNothing(described(list(consumerRole), 'roles of consumer accounts that may use what is shared')),
  identityCenter: optional(described(identityCenter, 'the instance of IAM Identity Center that people sign in with')),
  studios: orNothing(described(list(studio), 'SageMaker Studio domains and what people reach from there')),
  guardrails: optional(described(guardrails, 'what is prepared for an incident')),
  audit: optional(described(audit, 'a trail that tells who acted on whose behalf')),
  onCall: optional(described(onCall, 'the role of whoever is on call')),
  eventFeeds: orNothing(described(list(eventFeed), 'queues that EventBridge fills with what happens to pipelines')),
  policy: optional(
    described(
      mapping({ rego: text('folder', 'folder of Rego files, relative to this file') }),
      'policies of your own that every plan is held against',
    ),
  ),
  suppress,
});

export type ManifestShape = ValueOf<typeof manifestSchema>;
