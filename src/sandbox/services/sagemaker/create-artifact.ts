import { makeArtifact } from './model/artifacts.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const createArtifact = sagemakerOperation({
  name: 'CreateArtifact',
  mutates: true,
  assumed:
    'one artifact for a source URI, another is a ValidationException; SameAs leads from the new artifact to the shared one',
  handle: (input, call) => ({ ArtifactArn: makeArtifact(call, input).arn }),
});
