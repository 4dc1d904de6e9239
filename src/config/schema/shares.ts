import { SHAREABLES } from '../../domain/shareables/index.ts';
import type { Shareable } from '../../domain/shareables/shareable.ts';
import { choice, described, flag, mapping, optional, tags, text, texts } from './described.ts';
import { suppress } from './suppressions.ts';

type AnyShareable = (typeof SHAREABLES)[number];
type SingleKey = Extract<AnyShareable, { readonly only: string }>['key'];
type ListedKey = Exclude<AnyShareable['key'], SingleKey>;

const listed = ({ kind, label }: Shareable) =>
  optional(
    texts(
      kind === 'pipeline' ? 'pipeline' : 'resource',
      `name or ARN of a ${label}`,
      `${label}s of the owner's account and Region, by name or ARN`,
    ),
  );

const single = ({ label }: Shareable) =>
  optional(described(choice(['all']), `the account's one ${label}, as a whole`));

const singles: readonly Shareable[] = SHAREABLES.filter((one) => 'only' in one);
const lists: readonly Shareable[] = SHAREABLES.filter((one) => !('only' in one));

/** What is shared: one of the keys that the registry of shareable types gives; that it is one, `references/` checks. */
const resources = {
  ...(Object.fromEntries(lists.map((one) => [one.key, listed(one)])) as Record<ListedKey, ReturnType<typeof listed>>),
  ...(Object.fromEntries(singles.map((one) => [one.key, single(one)])) as Record<SingleKey, ReturnType<typeof single>>),
};

export const share = mapping({
  name: text('shareName', 'name of the share in AWS RAM and of its construct'),
  owner: text('alias', 'alias of the account that owns what is shared'),
  ...resources,
  with: texts(
    'principal',
    'account alias, account id, or ARN',
    'who may use it: account aliases, account ids, ARNs of an organization, organizational unit, IAM role or user',
  ),
  permission: optional(
    text(
      'permission',
      "of pipelines: read (describe and list) or execute (also start, stop and retry, which runs and bills in the owner's account), or an ARN; of anything else an ARN, default: the default permission of RAM",
      { values: ['read', 'execute'], otherwise: 'ARN of a managed permission' },
    ),
  ),
  acceptance: optional(
    described(
      choice(['operator', 'terraform', 'organization']),
      'who accepts the invitation: a person, Terraform in the consumer account, or nobody inside the organization; default: operator',
    ),
  ),
  retainSharing: flag('accounts that leave the organization keep the access; fixed at creation; default: false'),
  tags: tags('the share'),
  suppress,
});

export const consumerRole = mapping({
  name: text('roleName', 'name of the role in the consumer account'),
  account: text('alias', 'alias of the consumer account'),
  shares: texts('shareName', 'name of a share of this file', 'shares whose resources the role may use'),
  trustedBy: optional(
    texts('trusted', 'account alias, account id, or ARN', 'who may assume the role: accounts, IAM roles and users'),
  ),
  existing: flag('the role exists and is only given the policy; default: false'),
});
