import { notEmulated } from '../../aws-error.ts';
import { associate } from './model/associations.ts';
import { permissionsByType } from './model/permissions.ts';
import { fail, ramOnce, ramOperation } from './model/ram.ts';
import { refuseSources } from './model/refuse-sources.ts';
import { ownShare, toShare } from './model/shares.ts';

export const createResourceShare = ramOperation({
  name: 'CreateResourceShare',
  mutates: true,
  handle: (input, call) => {
    refuseSources('CreateResourceShare', input);
    if (input.resourceShareConfiguration?.retainSharingOnAccountLeaveOrganization) {
      throw notEmulated('ram:CreateResourceShare with retainSharingOnAccountLeaveOrganization');
    }
    const { world, account: owner, region, now } = call;
    const { name = '', tags = [], permissionArns = [], principals, resourceArns } = input;
    if (!name.trim()) return fail('InvalidParameterException', 'The name of a resource share must not be empty.');
    const arn = ramOnce('CreateResourceShare', call, input, () => {
      const made = `arn:aws:ram:${region}:${owner}:resource-share/${world.newId()}`;
      const share = world.tables.shares.put(made, {
        arn: made,
        name,
        owner,
        region,
        allowExternal: input.allowExternalPrincipals ?? true,
        status: 'ACTIVE',
        createdAt: now,
        updatedAt: now,
        tags: Object.fromEntries(tags.map(({ key = '', value = '' }) => [key, value])),
        ...permissionsByType(call, permissionArns),
      });
      associate(call, share, { principals, resourceArns });
      return made;
    });
    return { resourceShare: toShare(ownShare(call, arn, false)), clientToken: input.clientToken };
  },
});
