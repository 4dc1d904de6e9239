import { uniqueId } from '../../world/access-keys.ts';
import { fail, iamOperation, requireName, requirePath, requirePolicy } from './model/iam.ts';
import { putPolicy, toPolicy } from './model/policies.ts';
import { fromTags } from '../tag-list.ts';

export const createPolicy = iamOperation({
  name: 'CreatePolicy',
  mutates: true,
  handle: (input, call) => {
    const name = requireName('policyName', input.PolicyName ?? '', 128);
    const path = requirePath(input.Path);
    const arn = `arn:aws:iam::${call.account}:policy${path}${name}`;
    const own = call.world.tables.policies.by('account', call.account);
    if (own.some((one) => one.name === name))
      return fail(
        'EntityAlreadyExistsException',
        `A policy called ${name} already exists. Duplicate names are not allowed.`,
      );
    const policy = putPolicy(call, {
      arn,
      account: call.account,
      name,
      path,
      id: uniqueId('ANPA'),
      description: input.Description ?? null,
      createdAt: call.now,
      updatedAt: call.now,
      tags: fromTags(input.Tags),
      defaultVersion: 'v1',
      lastVersion: 1,
      versions: [{ id: 'v1', text: requirePolicy(input.PolicyDocument), createdAt: call.now }],
    });
    return { Policy: toPolicy(call, policy) };
  },
});
