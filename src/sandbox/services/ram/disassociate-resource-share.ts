import { associationKey, type AssociationRecord } from '../../world/records/share.ts';
import { disassociate, isEnded, toAssociation } from './model/associations.ts';
import { fail, ramOnce, ramOperation } from './model/ram.ts';
import { refuseSources } from './model/refuse-sources.ts';
import { ownShare, receivedShares } from './model/shares.ts';

export const disassociateResourceShare = ramOperation({
  name: 'DisassociateResourceShare',
  mutates: true,
  assumed: 'a pending invitation of a principal that is taken out counts as expired',
  handle: (input, call) => {
    refuseSources('DisassociateResourceShare', input);
    const arn = input.resourceShareArn ?? '';
    // A receiver may leave a share of few types only, and SageMaker's are not among them.
    // https://docs.aws.amazon.com/ram/latest/userguide/working-with-shared-leave.html
    if (receivedShares(call).some((share) => share.arn === arn)) {
      return fail(
        'OperationNotPermittedException',
        `You cannot leave the resource share ${arn}: its resource types do not allow it.`,
      );
    }
    const share = ownShare(call, arn);
    const wanted: [AssociationRecord['kind'], string][] = [
      ...(input.principals ?? []).map((entity): [AssociationRecord['kind'], string] => ['PRINCIPAL', entity]),
      ...(input.resourceArns ?? []).map((entity): [AssociationRecord['kind'], string] => ['RESOURCE', entity]),
    ];
    const keys = wanted.map(([kind, entity]) => associationKey(arn, kind, entity));
    ramOnce('DisassociateResourceShare', call, input, () => {
      for (const [index, key] of keys.entries()) {
        const one = call.world.tables.associations.get(key);
        if (!one) return fail('UnknownResourceException', `${wanted[index]?.[1]} is not associated with ${arn}.`);
        if (!isEnded(one)) disassociate(call.world, one);
      }
      return arn;
    });
    const records = keys.flatMap((key) => call.world.tables.associations.get(key) ?? []);
    return {
      resourceShareAssociations: records.map((one) => toAssociation(share, one)),
      clientToken: input.clientToken,
    };
  },
});
