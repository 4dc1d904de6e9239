import type { ShareRecord } from '../../world/records/share.ts';
import { toAssociation } from './model/associations.ts';
import { fail, ramOperation, ramPage } from './model/ram.ts';
import { ownedShares, ownShare } from './model/shares.ts';

export const getResourceShareAssociations = ramOperation({
  name: 'GetResourceShareAssociations',
  mutates: false,
  handle: (input, call) => {
    const { associationType: kind, resourceArn, principal } = input;
    if (kind !== 'PRINCIPAL' && kind !== 'RESOURCE') {
      return fail('InvalidParameterException', `The association type ${kind} is not valid: PRINCIPAL or RESOURCE.`);
    }
    if (resourceArn && kind === 'PRINCIPAL') {
      return fail(
        'InvalidParameterException',
        'You cannot specify a resource ARN with the association type PRINCIPAL.',
      );
    }
    if (principal && kind === 'RESOURCE') {
      return fail('InvalidParameterException', 'You cannot specify a principal with the association type RESOURCE.');
    }
    const shares = input.resourceShareArns?.map((arn) => ownShare(call, arn, false)) ?? ownedShares(call);
    const entity = resourceArn ?? principal;
    const of = (share: ShareRecord): ReturnType<typeof toAssociation>[] =>
      call.world.tables.associations
        .by('share', share.arn)
        .filter((one) => one.kind === kind && (!entity || one.entity === entity))
        .filter((one) => !input.associationStatus || one.status === input.associationStatus)
        .map((one) => toAssociation(share, one));
    const { items, nextToken } = ramPage(shares.flatMap(of), input, call);
    return { resourceShareAssociations: items, nextToken };
  },
});
