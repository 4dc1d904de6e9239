import { described, flag, mapping, optional, text, texts } from './described.ts';
import { suppress } from './suppressions.ts';

const containment = mapping({
  name: optional(text('policyName', 'name of the policies; default: sagelane-containment')),
  organization: optional(
    described(
      mapping({
        account: text('alias', 'alias of the management account, or of the delegated administrator for policies'),
        targets: texts('policyTarget', 'account alias, account id, unit id or root id', 'what the policy is attached to'),
      }),
      'a service control policy, which reaches every role of its targets; never the management account',
    ),
  ),
  roles: optional(
    texts('roleArn', 'ARN of a role', 'roles that carry the denial themselves, where no service control policy reaches'),
  ),
});

export const guardrails = mapping({
  containment: optional(described(containment, 'what cuts off one person, prepared and denying nobody yet')),
  suppress,
});

export const audit = mapping({
  account: text('alias', 'alias of the account that keeps the records'),
  trail: optional(text('policyName', 'name of the trail; default: sagelane-identity')),
  bucket: text('bucket', 'bucket that is created for the records'),
  organization: flag('records of every account of the organization; default: false'),
  dataOf: optional(texts('bucket', 'bucket', 'buckets whose reads and writes are recorded as well')),
  suppress,
});

export const onCall = mapping({
  role: optional(text('roleName', 'name of the role in each account; default: sagelane-on-call')),
  accounts: optional(texts('alias', 'account alias', 'accounts that get the role; default: all of this file')),
  trustedBy: texts('trusted', 'account alias, account id, or ARN', 'who may assume it: accounts, IAM roles and users'),
  suppress,
});
