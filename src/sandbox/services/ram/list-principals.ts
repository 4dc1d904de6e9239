import { accountMembershipOfOwner } from './model/owner-principal.ts';
import { principalsOf, resourcesOf, toPrincipal } from './model/share-contents.ts';
import { ramOperation, ramPage } from './model/ram.ts';
import { resourceTypeNamed } from './model/resources.ts';
import { sharesOf } from './model/shares.ts';
import { resourceTypeOf } from '../../world/resource-types.ts';

export const listPrincipals = ramOperation({
  name: 'ListPrincipals',
  mutates: false,
  assumed: '`external` means outside the organization, as on associations',
  handle: (input, call) => {
    const type = input.resourceType === undefined ? undefined : resourceTypeNamed(input.resourceType).name;
    const shares = sharesOf(call, input.resourceOwner)
      .filter((share) => !input.resourceShareArns?.length || input.resourceShareArns.includes(share.arn))
      .filter((share) => !input.resourceArn || resourcesOf(call, share).some((one) => one.entity === input.resourceArn))
      .filter((share) => !type || resourcesOf(call, share).some((one) => resourceTypeOf(one.entity) === type));
    // Of shares with me, the principals are the accounts that share them.
    const all =
      input.resourceOwner === 'SELF'
        ? shares.flatMap((share) => principalsOf(call, share)).map(toPrincipal)
        : shares.map((share) => accountMembershipOfOwner(call, share));
    const wanted = all.filter((one) => !input.principals?.length || input.principals.includes(one.id ?? ''));
    const { items, nextToken } = ramPage(wanted, input, call);
    return { principals: items, nextToken };
  },
});
