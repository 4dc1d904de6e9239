import { mapLimit } from '../domain/map-limit.ts';
import type { Aws, OwnedShare, ShareAssociation } from '../aws/ports.ts';
import type { AccountId, Region } from '../domain/arn.ts';
import { isMember } from '../domain/share.ts';
import type { ExistingShare, ExistingThings } from '../workflow/ports.ts';
import { once } from './once.ts';

const AT_ONCE = 8;

/** Lists are asked for once; whoever imports must know, so a failure is thrown. */
export function existingThings(aws: Aws, account: AccountId, region: Region): ExistingThings {
  const { shares, domains, policies } = aws.readers(account, region);
  const associated = async ({ arn, name }: OwnedShare): Promise<ExistingShare> => {
    const members = (await shares.associations(arn)).filter(isMember);
    const of = (kind: ShareAssociation['kind']): readonly string[] =>
      members.filter((member) => member.kind === kind).map(({ entity }) => entity);
    return { arn, name, principals: of('PRINCIPAL'), resources: of('RESOURCE') };
  };
  return {
    shares: once(async () => {
      const owned = (await shares.owned()).filter(({ status }) => status !== 'DELETING' && status !== 'FAILED');
      return mapLimit(owned, AT_ONCE, associated);
    }),
    received: once(async () => (await shares.received()).filter(({ status }) => status === 'ACTIVE')),
    domains: once(async () => (await domains.all()).filter(({ status }) => status !== 'Deleting')),
    contentOf: (id) => domains.content(id),
    policiesOf: (role) => policies.namesInRole(role),
  };
}
