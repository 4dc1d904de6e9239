import * as z from 'zod/mini';
import { account, backend } from './accounts.ts';
import { described, text } from './described.ts';
import { eventFeed } from './event-feeds.ts';
import { audit, guardrails, onCall } from './guardrails.ts';
import { identityCenter } from './identity-center.ts';
import { consumerRole, share } from './shares.ts';
import { studio } from './studios.ts';
import { suppress } from './suppressions.ts';

/** The shape of the file. What one part says about another is checked in `references/`. */
export const manifestSchema = z.strictObject({
  version: described(z.literal(1, { error: 'version' }), 'version of this format'),
  region: text('region', 'default Region of every account'),
  organization: z.optional(text('organization', 'AWS Organizations id; shares inside it need no invitation')),
  backend: z.optional(described(backend, 'where Terraform keeps its state; default: local files beside this one')),
  accounts: described(z.record(text('alias', 'account alias'), account), 'the accounts, by an alias of your choice'),
  // `shares:` with every share commented out is empty, not wrong.
  shares: z.nullish(described(z.array(share), 'what is shared with other accounts')),
  consumerRoles: z.nullish(described(z.array(consumerRole), 'roles of consumer accounts that may use what is shared')),
  identityCenter: z.optional(described(identityCenter, 'the instance of IAM Identity Center that people sign in with')),
  studios: z.nullish(described(z.array(studio), 'SageMaker Studio domains and what people reach from there')),
  guardrails: z.optional(described(guardrails, 'what is prepared for an incident')),
  audit: z.optional(described(audit, 'a trail that tells who acted on whose behalf')),
  onCall: z.optional(described(onCall, 'the role of whoever is on call')),
  eventFeeds: z.nullish(described(z.array(eventFeed), 'queues that EventBridge fills with what happens to pipelines')),
  policy: z.optional(
    described(
      z.strictObject({ rego: text('folder', 'folder of Rego files, relative to this file') }),
      'policies of your own that every plan is held against',
    ),
  ),
  suppress,
});

export type ManifestShape = z.infer<typeof manifestSchema>;
