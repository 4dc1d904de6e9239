import type { Region } from '../../domain/arn.ts';
import type { StudioContent } from '../../domain/studio-content.ts';
import type { AccountSession } from '../account-session.ts';
import { readPages } from '../read-pages.ts';

/** The most SageMaker takes. */
const MaxResults = 100;

/** Everything that is listed in a domain, apps that are gone since yesterday included. */
export async function listStudio(
  session: AccountSession,
  region: Region,
  DomainIdEquals: string,
): Promise<StudioContent> {
  const sagemaker = { service: 'sagemaker', region } as const;
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
    apps: apps.map(({ AppName = '', AppType = '', UserProfileName, SpaceName, Status = '', ResourceSpec }) => ({
      name: AppName,
      type: AppType,
      userProfile: UserProfileName ?? null,
      space: SpaceName ?? null,
      status: Status,
      instanceType: ResourceSpec?.InstanceType ?? null,
    })),
    spaces: spaces.map(({ SpaceName = '', OwnershipSettingsSummary, Status = '' }) => ({
      name: SpaceName,
      owner: OwnershipSettingsSummary?.OwnerUserProfileName ?? null,
      status: Status,
    })),
    userProfiles: profiles.map(({ UserProfileName = '', Status = '' }) => ({ name: UserProfileName, status: Status })),
  };
}
