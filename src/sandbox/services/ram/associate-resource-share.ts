import { associationKey } from '../../world/records/share.ts';
import { associate, toAssociation } from './model/associations.ts';
import { ramOnce, ramOperation } from './model/ram.ts';
import { refuseSources } from './model/refuse-sources.ts';
import { ownShare } from './model/shares.ts';

export const associateResourceShare = ramOperation({
  name: 'AssociateResourceShare',
  mutates: true,
  handle: (input, call) => {
    refuseSources('AssociateResourceShare', input);
    const share = ownShare(call, input.resourceShareArn ?? '');
    const made = ramOnce('AssociateResourceShare', call, input, () =>
      JSON.stringify(associate(call, share, input).map((one) => associationKey(one.share, one.kind, one.entity))),
    );
    const records = (JSON.parse(made) as string[]).flatMap((key) => call.world.tables.associations.get(key) ?? []);
    return {
      resourceShareAssociations: records.map((one) => toAssociation(share, one)),
      clientToken: input.clientToken,
    };
  },
});
