import { artifacts, entityArn, entityNamed, entityStamps } from './model/lineage-entities.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describeArtifact = sagemakerOperation({
  name: 'DescribeArtifact',
  mutates: false,
  resource: (input, call) => entityArn('artifact', input.ArtifactArn, call),
  handle: (input, call) => {
    const artifact = entityNamed(artifacts, entityArn('artifact', input.ArtifactArn, call), call);
    return { ...artifact.body, ArtifactArn: artifact.arn, ...entityStamps(artifact) };
  },
});
