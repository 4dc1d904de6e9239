import { createHash } from 'node:crypto';
import type { CreateArtifactRequest, DeleteArtifactRequest } from '@aws-sdk/client-sagemaker';
import type { Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import type { Kept } from '../../resource-kind.ts';
import { keepEdge } from './lineage-edges.ts';
import { artifacts, entityArn, makeEntity } from './lineage-entities.ts';
import { groupArn, groupReaches, lineageGroups } from './lineage-group.ts';
import { withoutTags } from './names.ts';
import { fail, invalid } from './sagemaker.ts';
import { fromTags } from '../../tag-list.ts';

type Artifact = Kept<Omit<CreateArtifactRequest, 'Tags'>>;

/** An account has one artifact for each source URI. */
export function makeArtifact(call: Call, input: CreateArtifactRequest): Artifact {
  const uri = input.Source?.SourceUri ?? '';
  if (artifacts.own(call).some((one) => one.body.Source?.SourceUri === uri))
    invalid(`An artifact with the source URI ${uri} already exists.`);
  const id = createHash('sha256').update(`${call.account} ${call.region} ${uri}`).digest('hex').slice(0, 32);
  const artifact = makeEntity(artifacts, call, {
    arn: entityArn('artifact', id, call),
    name: id,
    body: withoutTags(input),
    tags: fromTags(input.Tags),
  });
  for (const twin of sharedTwins(call, uri)) keepEdge(call, [artifact.arn, twin.arn], 'SameAs');
  return artifact;
}

/**
 * Artifacts of the same source in lineage groups shared with the caller's account. Only a new artifact is linked to
 * them, never one that was there before. https://docs.aws.amazon.com/sagemaker/latest/dg/xaccount-lineage-tracking.html
 */
function sharedTwins(call: Call, uri: string): Artifact[] {
  const { world, account, region } = call;
  const groups = world.tables.resources
    .all()
    .filter((one) => one.kind === lineageGroups.kind && one.region === region && one.account !== account)
    .filter((one) => groupReaches(call, groupArn(one)));
  return groups.flatMap((group) =>
    artifacts.of(world, group.account, region).filter((one) => one.body.Source?.SourceUri === uri),
  );
}

/** An artifact to delete, by its ARN or its source. */
export function artifactArnOf({ ArtifactArn, Source }: DeleteArtifactRequest, call: Call): Arn {
  if (ArtifactArn) return entityArn('artifact', ArtifactArn, call);
  const uri = Source?.SourceUri ?? invalid('Either ArtifactArn or Source must be given.');
  const found = artifacts.own(call).find((one) => one.body.Source?.SourceUri === uri);
  return found?.arn ?? fail('ResourceNotFound', `There is no artifact with the source URI ${uri}.`);
}
