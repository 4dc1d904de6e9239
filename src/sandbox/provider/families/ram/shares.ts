import type { RAM, ResourceShare, ResourceShareAssociation, ResourceShareAssociationType } from '@aws-sdk/client-ram';

import { allPages } from '../../aws/all-pages.ts';
import { attempt, unlessGone } from '../../aws/aws-fault.ts';
import { ProviderFault } from '../../engine/fault.ts';

export const UNKNOWN_RESOURCE = ['UnknownResourceException'];

/** Associations settle within this time, as in the genuine provider. */
export const ASSOCIATION_TIMEOUT = 3 * 60_000;

/** The share as that account sees it; undefined when there is none or it is deleted. */
export async function findShare(
  ram: RAM,
  resourceOwner: 'SELF' | 'OTHER-ACCOUNTS',
  arn: string,
): Promise<ResourceShare | undefined> {
  const answer = await unlessGone(UNKNOWN_RESOURCE, `reading RAM Resource Share (${arn})`, () =>
    ram.getResourceShares({ resourceOwner, resourceShareArns: [arn] }),
  );
  const share = answer?.resourceShares?.[0];
  return share?.status === 'DELETED' ? undefined : share;
}

/** The resources of a share, as that account may list them. */
export const shareResources = (
  ram: RAM,
  resourceOwner: 'SELF' | 'OTHER-ACCOUNTS',
  arn: string,
): Promise<readonly string[]> =>
  attempt(`reading RAM Resource Share (${arn}) resources`, async () => {
    const resources = await allPages(async (nextToken) => {
      const page = await ram.listResources({ resourceOwner, resourceShareArns: [arn], maxResults: 500, nextToken });
      return { items: page.resources, next: page.nextToken };
    });
    return resources.flatMap((one) => (one.arn === undefined ? [] : [one.arn]));
  });

export interface Association {
  readonly kind: ResourceShareAssociationType;
  readonly shareArn: string;
  /** Resource ARN or principal. */
  readonly entity: string;
}

const nameOf = ({ kind, shareArn, entity }: Association): string =>
  `RAM ${kind === 'RESOURCE' ? 'Resource' : 'Principal'} Association (${shareArn},${entity})`;

/** The association that is there; undefined when there is none, it is DISASSOCIATED, or its share is gone. */
export async function findAssociation(ram: RAM, which: Association): Promise<ResourceShareAssociation | undefined> {
  const { kind, shareArn, entity } = which;
  const found = await unlessGone(UNKNOWN_RESOURCE, `reading ${nameOf(which)}`, () =>
    allPages(async (nextToken) => {
      const page = await ram.getResourceShareAssociations({
        associationType: kind,
        resourceShareArns: [shareArn],
        ...(kind === 'RESOURCE' ? { resourceArn: entity } : { principal: entity }),
        nextToken,
      });
      return { items: page.resourceShareAssociations, next: page.nextToken };
    }),
  );
  return found?.find((one) => one.status !== 'DISASSOCIATED');
}

/** `undefined` while it is still on its way; a fault when it has FAILED. */
export function associatedOrPending(which: Association, found: ResourceShareAssociation | undefined): true | undefined {
  if (found?.status === 'FAILED') {
    throw new ProviderFault(`${nameOf(which)} failed: ${found.statusMessage ?? 'RAM gives no reason'}`, {
      path: [which.kind === 'RESOURCE' ? 'resource_arn' : 'principal'],
    });
  }
  return found?.status === 'ASSOCIATED' ? true : undefined;
}
