import { artifactArnOf } from './model/artifacts.ts';
import { artifacts, removeEntity } from './model/lineage-entities.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const deleteArtifact = sagemakerOperation({
  name: 'DeleteArtifact',
  mutates: true,
  resource: (input, call) => artifactArnOf(input, call),
  handle: (input, call) => {
    const arn = artifactArnOf(input, call);
    removeEntity(artifacts, arn, call);
    return { ArtifactArn: arn };
  },
});
