import type { CreatePolicyCommandInput, Organizations } from '@aws-sdk/client-organizations';

import { declaredType } from '../declared/declared-type.ts';
import { keyValues, tagsOfKeyValues } from '../declared/tag-lists.ts';
import { sameJson } from '../policies/same-json.ts';
import { flag, optionalText, text } from '../values/fields.ts';

/** A policy of the organization; its id is AWS's. */
export const organizationsPolicy = declaredType<Organizations>({
  type: 'aws_organizations_policy',
  framework: 'sdk-v2',
  label: 'Organizations Policy',
  client: (clients) => clients.organizations(),
  gone: ['PolicyNotFoundException'],
  names: { skip_destroy: null, content: 'Content' },
  equivalent: { content: sameJson },
  tags: {
    list: async (organizations, state) =>
      tagsOfKeyValues((await organizations.listTagsForResource({ ResourceId: text(state, 'id') })).Tags),
    set: (organizations, state, tags) =>
      organizations.tagResource({ ResourceId: text(state, 'id'), Tags: keyValues(tags) }),
    unset: (organizations, state, keys) =>
      organizations.untagResource({ ResourceId: text(state, 'id'), TagKeys: [...keys] }),
  },
  async create({ client, members, fields, tags, record }) {
    const { Policy } = await client.createPolicy({
      ...members<CreatePolicyCommandInput>(),
      Description: optionalText(fields, 'description') ?? '',
      Tags: keyValues(tags),
    });
    record({ id: Policy?.PolicySummary?.Id ?? '' });
  },
  async read({ client, fields }) {
    const { Policy } = await client.describePolicy({ PolicyId: text(fields, 'id') });
    return Policy && { ...Policy.PolicySummary, Content: Policy.Content };
  },
  update: ({ client, fields, prior, changed }) =>
    client.updatePolicy({
      PolicyId: text(prior, 'id'),
      ...(changed('name') && { Name: text(fields, 'name') }),
      ...(changed('description') && { Description: optionalText(fields, 'description') ?? '' }),
      ...(changed('content') && { Content: text(fields, 'content') }),
    }),
  async delete({ client, fields }) {
    if (!flag(fields, 'skip_destroy')) await client.deletePolicy({ PolicyId: text(fields, 'id') });
  },
});
