import type { DescribeAppRequest, DescribeDomainResponse } from '@aws-sdk/client-sagemaker';
import type { Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { PersonalApp } from '../../domain/sessions/personal-app.ts';
import type { StudioApp, StudioContent } from '../../domain/studio-content.ts';
import type { Clock } from '../../domain/clock.ts';
import { isInTheWay } from '../../domain/studio-content.ts';
import type { AccountSession } from '../account-session.ts';
import { mapLimit } from '../../domain/map-limit.ts';
import type { StudioOfPeople, StudioReaders } from './studio-ports.ts';
import { readPages } from '../read-pages.ts';
import { listStudio } from './studio-lists.ts';

const AT_ONCE = 8;

type AppName = Pick<StudioApp, 'name' | 'type' | 'space' | 'userProfile'>;

export function studioReaders(session: AccountSession, region: Region, clock: Clock): StudioReaders {
  const sagemaker = { service: 'sagemaker', region } as const;

  const profileOf = async (DomainId: string, UserProfileName: string) => {
    const call = { ...sagemaker, operation: 'DescribeUserProfile', subject: UserProfileName };
    const profile = await session.call(call, (client) => client.describeUserProfile({ DomainId, UserProfileName }));
    return { name: UserProfileName, userName: profile.SingleSignOnUserValue ?? null };
  };

  const describe = (DomainId: string, { name, type, space, userProfile }: AppName) =>
    session.call({ ...sagemaker, operation: 'DescribeApp' }, (client) =>
      client.describeApp({
        DomainId,
        AppName: name,
        AppType: type as DescribeAppRequest['AppType'],
        ...(space === null ? { UserProfileName: userProfile ?? undefined } : { SpaceName: space }),
      }),
    );

  const studioOf = async (domain: DescribeDomainResponse): Promise<StudioOfPeople> => {
    const domainId = domain.DomainId ?? '';
    const content = await listStudio(session, region, domainId);
    const profiles = await mapLimit(content.userProfiles, AT_ONCE, ({ name }) => profileOf(domainId, name));
    const shared = {
      account: session.account,
      region,
      domainId,
      domain: domain.DomainName ?? domainId,
      propagates: domain.DomainSettings?.TrustedIdentityPropagationSettings?.Status === 'ENABLED',
    };
    const apps = await mapLimit(content.apps.filter(isInTheWay), AT_ONCE, async (app): Promise<PersonalApp> => {
      const described = await describe(domainId, app);
      const userProfile = ownerOf(app, content);
      return {
        ...shared,
        app,
        userProfile,
        userName: profiles.find(({ name }) => name === userProfile)?.userName ?? null,
        effective: described.EffectiveTrustedIdentityPropagationStatus ?? null,
        createdAt: described.CreationTime?.toISOString() ?? null,
        readAt: clock.now().toISOString(),
      };
    });
    const { domain: name, propagates } = shared;
    return {
      domainId,
      domain: name,
      application: domain.SingleSignOnApplicationArn ?? null,
      propagates,
      profiles,
      apps,
    };
  };

  return {
    async app(domainId, name) {
      try {
        const app = await describe(domainId, name);
        return {
          status: app.Status ?? 'unknown',
          failureReason: app.FailureReason ?? null,
          effective: app.EffectiveTrustedIdentityPropagationStatus ?? null,
          machine: {
            instanceType: app.ResourceSpec?.InstanceType ?? null,
            image: app.ResourceSpec?.SageMakerImageArn ?? null,
            imageVersion: app.ResourceSpec?.SageMakerImageVersionArn ?? null,
            lifecycleConfig: app.ResourceSpec?.LifecycleConfigArn ?? null,
          },
        };
      } catch (thrown) {
        if (thrown instanceof SagelaneError && thrown.code === 'ResourceNotFound') return null;
        throw thrown;
      }
    },
    async all() {
      const listed = await readPages(async (NextToken) => {
        const page = await session.call({ ...sagemaker, operation: 'ListDomains' }, (client) =>
          client.listDomains({ MaxResults: 100, NextToken }),
        );
        return { items: page.Domains, nextToken: page.NextToken };
      });
      return mapLimit(listed, 2, async ({ DomainId = '' }) =>
        studioOf(
          await session.call({ ...sagemaker, operation: 'DescribeDomain', subject: DomainId }, (client) =>
            client.describeDomain({ DomainId }),
          ),
        ),
      );
    },
  };
}

/** Who works in an app: the profile it is of, or the owner of the space it is of. */
const ownerOf = ({ userProfile, space }: StudioApp, { spaces }: StudioContent): string | null =>
  userProfile ?? spaces.find(({ name }) => name === space)?.owner ?? null;
