import type { Region } from '../../domain/arn.ts';
import type { AccountSession } from '../account-session.ts';
import type { DomainReaders } from '../ports.ts';
import { readPages } from '../read-pages.ts';

/** The most SageMaker takes. */
const MaxResults = 100;

export function domainReaders(session: AccountSession, region: Region): DomainReaders {
  const sagemaker = { service: 'sagemaker', region } as const;
  return {
    async content(DomainIdEquals) {
      const apps = await readPages(async (NextToken) => {
        const page = await session.call({ ...sagemaker, operation: 'ListApps' }, (client) =>
          client.listApps({ DomainIdEquals, MaxResults, NextToken }),
        );
        return { items: page.Apps, nextToken: page.NextToken };
      });
      const spaces = await readPages(async (NextToken) => {
        const page = await session.call({ ...sagemaker, operation: 'ListSpaces' }, (client) =>
          client.listSpaces({ DomainIdEquals, MaxResults, NextToken }),
        );
        return { items: page.Spaces, nextToken: page.NextToken };
      });
      const profiles = await readPages(async (NextToken) => {
        const page = await session.call({ ...sagemaker, operation: 'ListUserProfiles' }, (client) =>
          client.listUserProfiles({ DomainIdEquals, MaxResults, NextToken }),
        );
        return { items: page.UserProfiles, nextToken: page.NextToken };
      });
      return {
        // Deleted apps stay listed for a day, and failed ones are in nobody's way.
        apps: apps
          .filter(({ Status }) => Status !== 'Deleted' && Status !== 'Failed')
          .map(({ AppName = '', UserProfileName, SpaceName }) => `${SpaceName ?? UserProfileName ?? ''}/${AppName}`),
        spaces: spaces.map(({ SpaceName = '' }) => SpaceName),
        userProfiles: profiles.map(({ UserProfileName = '' }) => UserProfileName),
      };
    },
  };
}
