import type { CreateAppRequest, DeleteAppRequest } from '@aws-sdk/client-sagemaker';
import type { Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { AccountSession } from '../account-session.ts';
import type { StudioWriters } from '../ports.ts';

/** What is gone already is as it was wanted: whoever cleans up again after a failure meets it. */
export function studioWriters(session: AccountSession, region: Region): StudioWriters {
  const sagemaker = { service: 'sagemaker', region } as const;
  return {
    async createApp(DomainId, { name, type, userProfile, space, instanceType }) {
      await session.call({ ...sagemaker, operation: 'CreateApp' }, (client) =>
        client.createApp({
          DomainId,
          AppName: name,
          AppType: type as CreateAppRequest['AppType'],
          ...(instanceType !== null && {
            ResourceSpec: {
              InstanceType: instanceType as NonNullable<CreateAppRequest['ResourceSpec']>['InstanceType'],
            },
          }),
          ...(space === null ? { UserProfileName: userProfile ?? undefined } : { SpaceName: space }),
        }),
      );
    },
    deleteApp: (DomainId, { name, type, userProfile, space }) =>
      unlessGone(
        session.call({ ...sagemaker, operation: 'DeleteApp' }, (client) =>
          client.deleteApp({
            DomainId,
            AppName: name,
            AppType: type as DeleteAppRequest['AppType'],
            ...(space === null ? { UserProfileName: userProfile ?? undefined } : { SpaceName: space }),
          }),
        ),
      ),
    deleteSpace: (DomainId, SpaceName) =>
      unlessGone(
        session.call({ ...sagemaker, operation: 'DeleteSpace' }, (client) =>
          client.deleteSpace({ DomainId, SpaceName }),
        ),
      ),
    deleteUserProfile: (DomainId, UserProfileName) =>
      unlessGone(
        session.call({ ...sagemaker, operation: 'DeleteUserProfile' }, (client) =>
          client.deleteUserProfile({ DomainId, UserProfileName }),
        ),
      ),
  };
}

async function unlessGone(deletion: Promise<unknown>): Promise<void> {
  try {
    await deletion;
  } catch (thrown) {
    if (!(thrown instanceof SagelaneError && thrown.code === 'ResourceNotFound')) throw thrown;
  }
}
