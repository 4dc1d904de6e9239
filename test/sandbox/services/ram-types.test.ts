import {
  AcceptResourceShareInvitationCommand,
  CreatePermissionCommand,
  CreateResourceShareCommand,
  DeleteResourceShareCommand,
  GetResourceShareInvitationsCommand,
  ListPermissionsCommand,
  ListResourceSharePermissionsCommand,
  ListResourceTypesCommand,
  MalformedArnException,
} from '@aws-sdk/client-ram';
import {
  CreateHubCommand,
  CreateModelCardCommand,
  CreateModelPackageGroupCommand,
  CreatePartnerAppCommand,
  DeletePartnerAppCommand,
  DescribeHubCommand,
  DescribeModelCardCommand,
  DescribeModelPackageGroupCommand,
  DescribePartnerAppCommand,
  ListPartnerAppsCommand,
  ResourceNotFound,
  UpdateHubCommand,
  UpdateModelCardCommand,
  UpdatePartnerAppCommand,
  type SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { expect, test } from 'vitest';
import { SHAREABLES } from '../../../src/domain/shareables/index.ts';
import { CONSUMER, OWNER, rejection, testSandbox } from '../support/world.ts';

const APP = { Name: 'judge', Type: 'comet', Tier: 'small', AuthType: 'IAM' } as const;

/** How one of a type is made, looked at, and what its default permission does not allow. */
interface Kind {
  readonly make: (owner: SageMakerClient) => Promise<string | undefined>;
  readonly look: (client: SageMakerClient, arn: string) => Promise<unknown>;
  readonly change: (client: SageMakerClient, arn: string) => Promise<unknown>;
  /** Whether the default permission of the type lets a consumer change it. */
  readonly mayChange?: true;
}

const KINDS: Readonly<Record<string, Kind>> = {
  'sagemaker:model-package-group': {
    make: async (owner) =>
      (await owner.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'churn' }))).ModelPackageGroupArn,
    look: (client, arn) => client.send(new DescribeModelPackageGroupCommand({ ModelPackageGroupName: arn })),
    change: (client, arn) => client.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: arn })),
  },
  'sagemaker:Hub': {
    make: async (owner) =>
      (await owner.send(new CreateHubCommand({ HubName: 'models', HubDescription: 'of everybody' }))).HubArn,
    look: (client, arn) => client.send(new DescribeHubCommand({ HubName: arn })),
    change: (client, arn) => client.send(new UpdateHubCommand({ HubName: arn, HubDescription: 'mine' })),
  },
  'sagemaker:ModelCard': {
    make: async (owner) =>
      (
        await owner.send(
          new CreateModelCardCommand({ ModelCardName: 'churn', Content: '{}', ModelCardStatus: 'Draft' }),
        )
      ).ModelCardArn,
    look: (client, arn) => client.send(new DescribeModelCardCommand({ ModelCardName: arn })),
    change: (client, arn) =>
      client.send(new UpdateModelCardCommand({ ModelCardName: arn, ModelCardStatus: 'Approved' })),
    mayChange: true,
  },
  'sagemaker:PartnerApp': {
    make: async (owner) =>
      (
        await owner.send(
          new CreatePartnerAppCommand({ ...APP, ExecutionRoleArn: `arn:aws:iam::${OWNER}:role/partner-app` }),
        )
      ).Arn,
    look: (client, arn) => client.send(new DescribePartnerAppCommand({ Arn: arn })),
    change: (client, arn) => client.send(new UpdatePartnerAppCommand({ Arn: arn, Tier: 'large' })),
  },
};

test.each(Object.entries(KINDS))(
  'a %s is there for a consumer as far as the default permission goes, and as long as it is shared',
  async (type, { make, look, change, mayChange }) => {
    const { ram, sagemaker, tick } = await testSandbox();
    const [owner, consumer] = [sagemaker(OWNER), sagemaker(CONSUMER)];
    const arn = (await make(owner)) ?? '';
    await tick(10);
    expect(await rejection(look(consumer, arn))).toMatchObject({ name: 'AccessDeniedException' });
    const { resourceShare } = await ram(OWNER).send(
      new CreateResourceShareCommand({ name: 'shared', resourceArns: [arn], principals: [CONSUMER] }),
    );
    const resourceShareArn = resourceShare?.resourceShareArn ?? '';
    const { permissions } = await ram(OWNER).send(new ListResourceSharePermissionsCommand({ resourceShareArn }));
    expect(permissions).toMatchObject([{ resourceType: type, defaultVersion: true }]);
    const { resourceShareInvitations: [invited] = [] } = await ram(CONSUMER).send(
      new GetResourceShareInvitationsCommand({}),
    );
    const { resourceShareInvitationArn } = invited ?? {};
    await ram(CONSUMER).send(new AcceptResourceShareInvitationCommand({ resourceShareInvitationArn }));
    await tick(2);
    expect(await look(consumer, arn)).toBeDefined();
    if (mayChange) expect(await change(consumer, arn)).toBeDefined();
    else expect(await rejection(change(consumer, arn))).toMatchObject({ name: /AccessDenied|ValidationException/ });
    await ram(OWNER).send(new DeleteResourceShareCommand({ resourceShareArn }));
    await tick(2);
    expect(await rejection(look(consumer, arn))).toMatchObject({ name: 'AccessDeniedException' });
  },
);

test('every type that the product shares is a type of RAM, with the one default permission', async () => {
  const { ram } = await testSandbox();
  const { resourceTypes = [] } = await ram(OWNER).send(new ListResourceTypesCommand({}));
  const known = resourceTypes.map((one) => one.resourceType);
  expect(SHAREABLES.map((one) => one.ramType).filter((one) => !known.includes(one))).toEqual([]);
  for (const { ramType, defaultPermission } of SHAREABLES) {
    const { permissions = [] } = await ram(OWNER).send(new ListPermissionsCommand({ resourceType: ramType }));
    const defaults = permissions.filter((one) => one.isResourceTypeDefault);
    expect(defaults).toHaveLength(1);
    if (defaultPermission !== null) expect(defaults[0]?.arn).toBe(defaultPermission);
  }
  for (const { ramType, customerManagedPermissions } of SHAREABLES) {
    const policyTemplate = JSON.stringify({ Effect: 'Allow', Action: ['sagemaker:Search'] });
    const name = ramType.replace(':', '-');
    const made = ram(OWNER).send(new CreatePermissionCommand({ name, resourceType: ramType, policyTemplate }));
    if (customerManagedPermissions) expect(await made).toMatchObject({ permission: { resourceType: ramType } });
    else expect(await rejection(made)).toMatchObject({ name: 'OperationNotPermittedException' });
  }
  const none = ram(OWNER).send(new CreateResourceShareCommand({ name: 's', resourceArns: ['nonsense'] }));
  expect(await rejection(none)).toBeInstanceOf(MalformedArnException);
});

test('a partner app comes to be, is listed, and goes', async () => {
  const { sagemaker, tick } = await testSandbox();
  const client = sagemaker(OWNER);
  const made = await client.send(
    new CreatePartnerAppCommand({ ...APP, ExecutionRoleArn: `arn:aws:iam::${OWNER}:role/partner-app` }),
  );
  const Arn = made.Arn ?? '';
  expect(Arn).toMatch(/:partner-app\/app-[A-Z0-9]{12}$/);
  expect(await client.send(new DescribePartnerAppCommand({ Arn }))).toMatchObject({ ...APP, Status: 'Creating' });
  await tick(10);
  await client.send(new UpdatePartnerAppCommand({ Arn, Tier: 'large' }));
  await tick(10);
  expect(await client.send(new DescribePartnerAppCommand({ Arn }))).toMatchObject({
    Status: 'Available',
    Tier: 'large',
  });
  expect((await client.send(new ListPartnerAppsCommand({}))).Summaries).toMatchObject([{ Arn, Type: 'comet' }]);
  await client.send(new DeletePartnerAppCommand({ Arn }));
  await tick(10);
  expect(await rejection(client.send(new DescribePartnerAppCommand({ Arn })))).toBeInstanceOf(ResourceNotFound);
});
