import type { CreateAppRequest, DeleteAppRequest, ResourceSpec } from '@aws-sdk/client-sagemaker';
import type { Region } from '../../domain/arn.ts';
import { SagelaneError } from '../../domain/errors.ts';
import type { AccountSession } from '../account-session.ts';
import type { AppMachine, StudioWriters } from './studio-ports.ts';

/** What is gone already is as it was wanted: whoever cleans up again after a failure meets it. */
export function studioWriters(session: AccountSession, region: Region): StudioWriters {
  const sagemaker = { service: 'sagemaker', region } as const;
  return {
    async createApp(DomainId, { name, type, userProfile, space }, machine) {
      await session.call({ ...sagemaker, operation: 'CreateApp' }, (client) =>
        client.createApp({
          DomainId,
          AppName: name,
          AppType: type as CreateAppRequest['AppType'],
          ...(space === null ? { UserProfileName: userProfile ?? undefined } : { SpaceName: space }),
          ...specOf(machine),
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

/** Nothing of it: the defaults of the profile or space are taken. */
function specOf({
  instanceType,
  image,
  imageVersion,
  lifecycleConfig,
}: AppMachine): Pick<CreateAppRequest, 'ResourceSpec'> {
  if (instanceType === null && image === null && lifecycleConfig === null) return {};
  return {
    ResourceSpec: {
      ...(instanceType !== null && { InstanceType: instanceType as ResourceSpec['InstanceType'] }),
      ...(image !== null && { SageMakerImageArn: image }),
      ...(imageVersion !== null && { SageMakerImageVersionArn: imageVersion }),
      ...(lifecycleConfig !== null && { LifecycleConfigArn: lifecycleConfig }),
    },
  };
}
