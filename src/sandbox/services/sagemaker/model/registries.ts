import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { Page } from '../../page.ts';
import type { Kept, NewResource, ResourceKind } from '../../resource-kind.ts';
import { sorted, within } from './listing.ts';
import { requireSageMakerName } from './names.ts';
import { fail, invalid, sagemakerPage } from './sagemaker.ts';

/** Model package groups, feature groups, hubs and model cards: named, listed and removed alike. */
export function registryArn(path: string, name: string | undefined, { region, account }: Call): Arn {
  if (name?.startsWith('arn:')) return name.includes(`:${path}/`) ? name : invalid(`The ARN ${name} is not valid.`);
  return `arn:aws:sagemaker:${region}:${account}:${path}/${requireSageMakerName(name, 100)}`;
}

export const registryNamed = <B>(kind: ResourceKind<B>, arn: Arn, call: Call): Kept<B> =>
  kind.find(call, arn) ??
  // Model package groups alone have another code. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeModelPackageGroup.html
  (kind.kind === 'sagemaker:model-package-group'
    ? invalid(`ModelPackageGroup ${arn} does not exist.`)
    : fail('ResourceNotFound', `Resource '${arn}' does not exist.`));

export function makeRegistry<B extends object>(kind: ResourceKind<B>, call: Call, resource: NewResource<B>): Kept<B> {
  if (kind.find(call, resource.arn)) {
    const words = `${resource.arn} already exists.`;
    if (kind.kind === 'sagemaker:model-package-group') invalid(`Model Package Group already exists. ${words}`);
    if (kind.kind === 'sagemaker:model-card') fail('ConflictException', words);
    fail('ResourceInUse', words);
  }
  return kind.make(call, resource);
}

export function removeRegistry<B extends object>({ world }: Call, kind: ResourceKind<B>, kept: Kept<B>): void {
  kind.remove(world, kept);
}

interface RegistryListing {
  readonly NameContains?: string | undefined;
  readonly CreationTimeAfter?: Date | undefined;
  readonly CreationTimeBefore?: Date | undefined;
  readonly SortBy?: string | undefined;
  readonly SortOrder?: string | undefined;
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

export function registryPage<B>(all: readonly Kept<B>[], input: RegistryListing, call: Call): Page<Kept<B>> {
  const found = all.filter(
    (one) =>
      (!input.NameContains || one.name.includes(input.NameContains)) &&
      within(one.createdAt, input.CreationTimeAfter, input.CreationTimeBefore),
  );
  const byName = input.SortBy?.endsWith('Name');
  return sagemakerPage(
    sorted(found, input.SortOrder, (one) => (byName ? one.name : one.createdAt)),
    input,
    call,
  );
}
