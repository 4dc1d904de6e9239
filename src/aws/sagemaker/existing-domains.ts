import type { DescribeDomainResponse } from '@aws-sdk/client-sagemaker';
import type { Region } from '../../domain/arn.ts';
import type { AccountSession } from '../account-session.ts';
import { mapLimit } from '../../domain/map-limit.ts';
import type { ExistingDomain } from './studio-ports.ts';
import { readPages } from '../read-pages.ts';

const AT_ONCE = 8;

/** The list tells little more than names, so each is described. */
export async function existingDomains(session: AccountSession, region: Region): Promise<readonly ExistingDomain[]> {
  const sagemaker = { service: 'sagemaker', region } as const;
  const listed = await readPages(async (NextToken) => {
    const page = await session.call({ ...sagemaker, operation: 'ListDomains' }, (client) =>
      client.listDomains({ MaxResults: 100, NextToken }),
    );
    return { items: page.Domains, nextToken: page.NextToken };
  });
  return mapLimit(listed, AT_ONCE, async ({ DomainId = '', DomainArn }) => {
    const call = { ...sagemaker, operation: 'DescribeDomain', ...(DomainArn && { subject: DomainArn }) };
    return domainOf(await session.call(call, (client) => client.describeDomain({ DomainId })));
  });
}

const domainOf = (domain: DescribeDomainResponse): ExistingDomain => ({
  id: domain.DomainId ?? '',
  name: domain.DomainName ?? '',
  status: domain.Status ?? 'unknown',
  authMode: domain.AuthMode ?? 'unknown',
  vpc: domain.VpcId ?? '',
  subnets: domain.SubnetIds ?? [],
  executionRole: domain.DefaultUserSettings?.ExecutionRole ?? null,
  trustedIdentityPropagation: domain.DomainSettings?.TrustedIdentityPropagationSettings?.Status === 'ENABLED',
});
