import { associate } from './model/associations.ts';
import { permissionsByType } from './model/permissions.ts';
import { fail, ramOnce, ramOperation } from './model/ram.ts';
import { refuseSources } from './model/refuse-sources.ts';
import { ownShare, toShare } from './model/shares.ts';

export const createResourceShare = ramOperation({
  name: 'CreateResourceShare',
  mutates: true,
  assumed: 'retained sharing without external principals, or with an organization, is an InvalidParameterException',
  handle: (input, call) => {
    refuseSources('CreateResourceShare', input);
    const { world, account: owner, region, now } = call;
    const { name = '', tags = [], permissionArns = [], principals, resourceArns } = input;
    const { allowExternalPrincipals: allowExternal = true, resourceShareConfiguration } = input;
    const retainSharing = resourceShareConfiguration?.retainSharingOnAccountLeaveOrganization;
    if (retainSharing && !allowExternal) {
      return fail('InvalidParameterException', 'Sharing is retained only by a share that allows external principals.');
    }
    if (!name.trim()) return fail('InvalidParameterException', 'The name of a resource share must not be empty.');
    const arn = ramOnce('CreateResourceShare', call, input, () => {
      const made = `arn:aws:ram:${region}:${owner}:resource-share/${world.newId()}`;
      const share = world.tables.shares.put(made, {
        arn: made,
        name,
        owner,
        region,
        allowExternal,
        ...(retainSharing !== undefined && { retainSharing }),
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
