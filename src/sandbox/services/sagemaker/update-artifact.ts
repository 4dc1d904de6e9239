import { artifacts, entityArn, entityNamed } from './model/lineage-entities.ts';
import { without } from './model/names.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const updateArtifact = sagemakerOperation({
  name: 'UpdateArtifact',
  mutates: true,
  resource: (input, call) => entityArn('artifact', input.ArtifactArn, call),
  handle: (input, call) => {
    const artifact = entityNamed(artifacts, entityArn('artifact', input.ArtifactArn, call), call);
    const body = {
      ArtifactName: input.ArtifactName ?? artifact.body.ArtifactName,
      Properties: without(input.Properties ?? artifact.body.Properties, input.PropertiesToRemove),
    };
    artifacts.change(call.world, artifact, { body, by: call.caller.arn });
    return { ArtifactArn: artifact.arn };
  },
});
