import type { Region } from '../../domain/arn.ts';
import { mapLimit } from '../../domain/map-limit.ts';
import type { AccountSession } from '../account-session.ts';
import { readPages } from '../read-pages.ts';
import type { StudioRole } from './ports.ts';

const AT_ONCE = 8;

/** A profile's own role goes before the domain's; shared spaces run as the domain's role for spaces. */
export async function studioRoles(session: AccountSession, region: Region): Promise<readonly StudioRole[]> {
  const sagemaker = { service: 'sagemaker', region } as const;
  const domains = await readPages(async (NextToken) => {
    const page = await session.call({ ...sagemaker, operation: 'ListDomains' }, (client) =>
      client.listDomains({ MaxResults: 100, NextToken }),
    );
    return { items: page.Domains, nextToken: page.NextToken };
  });
  const roles = await mapLimit(domains, 2, async ({ DomainId: domainId = '', DomainName: domain = domainId }) => {
    const [described, profiles] = await Promise.all([
      session.call({ ...sagemaker, operation: 'DescribeDomain', subject: domainId }, (client) =>
        client.describeDomain({ DomainId: domainId }),
      ),
      readPages(async (NextToken) => {
        const call = { ...sagemaker, operation: 'ListUserProfiles' };
        const page = await session.call(call, (client) =>
          client.listUserProfiles({ DomainIdEquals: domainId, MaxResults: 100, NextToken }),
        );
        return { items: page.UserProfiles, nextToken: page.NextToken };
      }),
    ]);
    const own = await mapLimit(profiles, AT_ONCE, async ({ UserProfileName = '' }) => {
      const call = { ...sagemaker, operation: 'DescribeUserProfile', subject: UserProfileName };
      const profile = await session.call(call, (client) =>
        client.describeUserProfile({ DomainId: domainId, UserProfileName }),
      );
      return {
        userProfile: UserProfileName,
        role: profile.UserSettings?.ExecutionRole,
        user: profile.SingleSignOnUserValue,
      };
    });
    const shared = [described.DefaultUserSettings?.ExecutionRole, described.DefaultSpaceSettings?.ExecutionRole];
    const everybody = own.flatMap(({ user }) => user ?? []);
    return [
      ...[...new Set(shared)].flatMap((role) =>
        role === undefined ? [] : [{ role, domain, userProfile: null, users: everybody }],
      ),
      ...own.flatMap(({ role, userProfile, user }) =>
        role === undefined ? [] : [{ role, domain, userProfile, users: user === undefined ? [] : [user] }],
      ),
    ];
  });
  return roles.flat();
}
