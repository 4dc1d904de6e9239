import type {
  CreateActionRequest,
  CreateArtifactRequest,
  CreateContextRequest,
  CreateTrialComponentRequest,
  TrialComponentSource,
} from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { resourceKind, type Kept, type NewResource, type ResourceKind } from '../../resource-kind.ts';
import { groupArn, ensureLineageGroup } from './lineage-group.ts';
import { requireSageMakerName, stampsOf } from './names.ts';
import { fail, invalid } from './sagemaker.ts';

/** Times as numbers: the record is plain data. */
export type TrialComponentBody = Omit<CreateTrialComponentRequest, 'Tags' | 'StartTime' | 'EndTime'> & {
  /** The job it is of, when SageMaker made it. */
  readonly Source?: TrialComponentSource;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
};

export const actions = resourceKind<Omit<CreateActionRequest, 'Tags'>>('sagemaker:action');
export const artifacts = resourceKind<Omit<CreateArtifactRequest, 'Tags'>>('sagemaker:artifact');
export const contexts = resourceKind<Omit<CreateContextRequest, 'Tags'>>('sagemaker:context');
export const trialComponents = resourceKind<TrialComponentBody>('sagemaker:experiment-trial-component');

type Path = 'action' | 'artifact' | 'context' | 'experiment-trial-component';

/** The ARN of an entity of the caller's by its name; an ARN stays what it is. */
export function entityArn(path: Path, name: string | undefined, { region, account }: Call): Arn {
  if (!name?.startsWith('arn:'))
    return `arn:aws:sagemaker:${region}:${account}:${path}/${requireSageMakerName(name, 120)}`;
  return name.includes(`:${path}/`) ? name : invalid(`The ARN ${name} is not valid.`);
}

/** Whether the ARN is of a lineage entity. */
export const isEntityArn = (arn: Arn): boolean =>
  /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:(experiment-trial-component|artifact|action|context)\/[^/]+$/.test(arn);

export function entityNamed<B>(kind: ResourceKind<B>, arn: Arn, call: Pick<Call, 'world' | 'region'>): Kept<B> {
  return kind.find(call, arn) ?? fail('ResourceNotFound', `${titleOf(kind.kind)} '${arn}' does not exist.`);
}

const titleOf = (kind: string): string => kind.slice(kind.indexOf(':') + 1).replace(/^experiment-/, '');

/** Makes an entity; the account's first one makes its lineage group. */
export function makeEntity<B extends object>(kind: ResourceKind<B>, call: Call, resource: NewResource<B>): Kept<B> {
  // The SDK for Python looks for these words to tell that it is there already.
  if (kind.find(call, resource.arn)) invalid(`${titleOf(kind.kind)} with ARN ${resource.arn} already exists.`);
  ensureLineageGroup(call);
  return kind.make(call, resource);
}

/** Removes an entity, which must not be associated any more. */
export function removeEntity<B>(kind: ResourceKind<B>, arn: Arn, call: Call): void {
  const entity = entityNamed(kind, arn, call);
  const { edges } = call.world.tables;
  if (edges.by('source', arn).length + edges.by('destination', arn).length > 0) {
    invalid(`${titleOf(kind.kind)} '${arn}' cannot be deleted because it has associations.`);
  }
  kind.remove(call.world, entity);
}

/** What every description of an entity ends with. */
export const entityStamps = <B>(entity: Kept<B>) => ({
  ...stampsOf(entity),
  LineageGroupArn: groupArn(entity),
});
