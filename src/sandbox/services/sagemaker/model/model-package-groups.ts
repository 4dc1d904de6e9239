import type {
  CreateModelPackageGroupInput,
  DescribeModelPackageGroupOutput,
  ModelPackageGroupSummary,
} from '@aws-sdk/client-sagemaker';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';
import { toUserContext, withoutTags } from './names.ts';
import { makeRegistry, registryArn } from './registries.ts';
import { fromTags } from '../../tag-list.ts';

type Group = Kept<Omit<CreateModelPackageGroupInput, 'Tags'> & { readonly policy: string | null }>;

export const modelPackageGroups = resourceKind<Group['body']>('sagemaker:model-package-group');

export function makeModelPackageGroup(call: Call, input: CreateModelPackageGroupInput): Group {
  const name = input.ModelPackageGroupName ?? '';
  return makeRegistry(modelPackageGroups, call, {
    arn: registryArn('model-package-group', name, call),
    name,
    tags: fromTags(input.Tags),
    body: { ...withoutTags(input), policy: null },
  });
}

export const describeModelPackageGroupRecord = (group: Group): DescribeModelPackageGroupOutput => ({
  ...toModelPackageGroupSummary(group),
  CreatedBy: toUserContext(group.createdBy),
});

export const toModelPackageGroupSummary = ({ arn, body, createdAt }: Group) =>
  ({
    ModelPackageGroupName: body.ModelPackageGroupName,
    ModelPackageGroupArn: arn,
    ...(body.ModelPackageGroupDescription !== undefined && {
      ModelPackageGroupDescription: body.ModelPackageGroupDescription,
    }),
    CreationTime: new Date(createdAt),
    ModelPackageGroupStatus: 'Completed',
    ...(body.ManagedConfiguration && { ManagedConfiguration: body.ManagedConfiguration }),
  }) satisfies ModelPackageGroupSummary;
