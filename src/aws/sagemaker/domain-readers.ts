import type { Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { isInTheWay } from '../../domain/studio-content.ts';
import type { AccountSession } from '../account-session.ts';
import type { DomainReaders } from './studio-ports.ts';
import { existingDomains } from './existing-domains.ts';
import { listStudio } from './studio-lists.ts';

export function domainReaders(session: AccountSession, region: Region): DomainReaders {
  const sagemaker = { service: 'sagemaker', region } as const;
  return {
    all: () => existingDomains(session, region),
    async content(domainId) {
      const { apps, spaces, userProfiles } = await listStudio(session, region, domainId);
      return {
        apps: apps.filter(isInTheWay).map(({ name, space, userProfile }) => `${space ?? userProfile ?? ''}/${name}`),
        spaces: spaces.map(({ name }) => name),
        userProfiles: userProfiles.map(({ name }) => name),
      };
    },
    async live(DomainId) {
      try {
        const call = { ...sagemaker, operation: 'DescribeDomain', subject: DomainId };
        const domain = await session.call(call, (client) => client.describeDomain({ DomainId }));
        return {
          id: DomainId,
          name: domain.DomainName ?? DomainId,
          status: domain.Status ?? 'unknown',
          homeFileSystem: domain.HomeEfsFileSystemId ?? null,
          ...(await listStudio(session, region, DomainId)),
        };
      } catch (thrown) {
        if (thrown instanceof SagelaneError && thrown.code === 'ResourceNotFound') return null;
        throw thrown;
      }
    },
  };
}
