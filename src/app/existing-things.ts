import { mapLimit } from '../domain/map-limit.ts';
import type { Aws, ShareAssociation } from '../aws/ports.ts';
import type { AccountId, Region } from '../domain/arn.ts';
import { isMember } from '../domain/share.ts';
import type { ExistingThings } from '../workflow/ports.ts';

const AT_ONCE = 8;

/** Shares with their members, and Studio domains; whoever imports must know, so a failure is thrown. */
export async function existingThings(aws: Aws, account: AccountId, region: Region): Promise<ExistingThings> {
  const { shares, domains } = aws.readers(account, region);
  const owned = (await shares.owned()).filter(({ status }) => status !== 'DELETING' && status !== 'FAILED');
  return {
    shares: await mapLimit(owned, AT_ONCE, async ({ arn, name }) => {
      const members = (await shares.associations(arn)).filter(isMember);
      const of = (kind: ShareAssociation['kind']): readonly string[] =>
        members.filter((member) => member.kind === kind).map(({ entity }) => entity);
      return { arn, name, principals: of('PRINCIPAL'), resources: of('RESOURCE') };
    }),
    contentOf: (id) => domains.content(id),
    domains: (await domains.all()).filter(({ status }) => status !== 'Deleting'),
  };
}
