import {
  AcceptResourceShareInvitationCommand,
  CreatePermissionCommand,
  CreatePermissionVersionCommand,
  CreateResourceShareCommand,
  DeletePermissionCommand,
  DeletePermissionVersionCommand,
  GetPermissionCommand,
  GetResourceShareInvitationsCommand,
  ListPermissionAssociationsCommand,
  MalformedPolicyTemplateException,
  OperationNotPermittedException,
  PermissionAlreadyExistsException,
  ReplacePermissionAssociationsCommand,
} from '@aws-sdk/client-ram';
import { DescribePipelineCommand, ListPipelineExecutionsCommand } from '@aws-sdk/client-sagemaker';
import { expect, test } from 'vitest';
import { CONSUMER, makePipeline, OWNER, READ, rejection, testSandbox } from '../support/world.ts';

const template = (...Action: string[]): string => JSON.stringify({ Effect: 'ALLOW', Action });
const made = {
  name: 'look',
  resourceType: 'sagemaker:Pipeline',
  policyTemplate: template('sagemaker:DescribePipeline'),
};

test('a customer managed permission decides access in the version its shares have', async () => {
  const world = await testSandbox();
  const ram = world.ram(OWNER);
  const pipeline = await makePipeline(world.sagemaker(OWNER), 'churn');
  const permissionArn = (await ram.send(new CreatePermissionCommand(made))).permission?.arn ?? '';
  const share = { name: 's', principals: [CONSUMER], resourceArns: [pipeline], permissionArns: [permissionArn] };
  await ram.send(new CreateResourceShareCommand(share));
  const receiver = world.ram(CONSUMER);
  const { resourceShareInvitations } = await receiver.send(new GetResourceShareInvitationsCommand({}));
  const resourceShareInvitationArn = resourceShareInvitations?.[0]?.resourceShareInvitationArn;
  await receiver.send(new AcceptResourceShareInvitationCommand({ resourceShareInvitationArn }));
  await world.tick(1);
  const consumer = world.sagemaker(CONSUMER);
  const list = () => consumer.send(new ListPipelineExecutionsCommand({ PipelineName: pipeline }));
  await consumer.send(new DescribePipelineCommand({ PipelineName: pipeline }));
  expect((await rejection(list())).name).toBe('AccessDeniedException');

  const policyTemplate = template('sagemaker:DescribePipeline', 'sagemaker:ListPipelineExecutions');
  await ram.send(new CreatePermissionVersionCommand({ permissionArn, policyTemplate }));
  expect((await rejection(list())).name).toBe('AccessDeniedException');
  const replace = { fromPermissionArn: permissionArn, fromPermissionVersion: 1, toPermissionArn: permissionArn };
  await ram.send(new ReplacePermissionAssociationsCommand(replace));
  await list();
  const { permissions } = await ram.send(new ListPermissionAssociationsCommand({ permissionArn }));
  expect(permissions).toMatchObject([{ permissionVersion: '2', defaultVersion: true }]);

  expect(await rejection(ram.send(new DeletePermissionCommand({ permissionArn })))).toBeInstanceOf(
    OperationNotPermittedException,
  );
  await ram.send(new DeletePermissionVersionCommand({ permissionArn, permissionVersion: 1 }));
});

test('a permission has a name of its own and a template that is one', async () => {
  const ram = (await testSandbox()).ram(OWNER);
  await ram.send(new CreatePermissionCommand(made));
  expect(await rejection(ram.send(new CreatePermissionCommand(made)))).toBeInstanceOf(PermissionAlreadyExistsException);
  const bad = new CreatePermissionCommand({ ...made, name: 'bad', policyTemplate: '{"Effect":"Deny"}' });
  expect(await rejection(ram.send(bad))).toBeInstanceOf(MalformedPolicyTemplateException);
  const change = new CreatePermissionVersionCommand({ permissionArn: READ, policyTemplate: made.policyTemplate });
  expect(await rejection(ram.send(change))).toBeInstanceOf(OperationNotPermittedException);
  expect((await ram.send(new GetPermissionCommand({ permissionArn: READ }))).permission?.permissionType).toBe(
    'AWS_MANAGED',
  );
});
