import type { Call } from '../operation.ts';
import { makeArtifact } from '../services/sagemaker/model/artifacts.ts';
import { addEdge } from '../services/sagemaker/model/lineage-associations.ts';
import {
  actions,
  contexts,
  entityArn,
  makeEntity,
  trialComponents,
} from '../services/sagemaker/model/lineage-entities.ts';
import { trialComponentBody } from '../services/sagemaker/model/trial-components.ts';
import { container } from './definition-parts.ts';

/** How the churn model came to be: data and image, training, model, approval, endpoint. */
export function makeLineage(call: Call): void {
  const artifact = (ArtifactName: string, ArtifactType: string, SourceUri: string): string =>
    makeArtifact(call, { ArtifactName, ArtifactType, Source: { SourceUri } }).arn;
  const data = artifact('churn-customers', 'DataSet', 's3://ml-prod-data/churn/latest/');
  const image = artifact('churn-train-image', 'Image', container('churn-train'));
  const model = artifact('churn-model', 'Model', 's3://ml-prod-models/churn/model.tar.gz');
  const training = named(call, 'experiment-trial-component', 'churn-train-job');
  makeEntity(trialComponents, call, {
    arn: training,
    name: 'churn-train-job',
    body: trialComponentBody({ TrialComponentName: 'churn-train-job', DisplayName: 'churn training' }),
  });
  const approval = named(call, 'action', 'churn-model-approval');
  makeEntity(actions, call, {
    arn: approval,
    name: 'churn-model-approval',
    body: {
      ActionName: 'churn-model-approval',
      ActionType: 'Approval',
      Source: { SourceUri: 's3://ml-prod-models/churn/model.tar.gz' },
      Status: 'Completed',
    },
  });
  const endpoint = named(call, 'context', 'churn-endpoint');
  makeEntity(contexts, call, {
    arn: endpoint,
    name: 'churn-endpoint',
    body: {
      ContextName: 'churn-endpoint',
      ContextType: 'Endpoint',
      Source: { SourceUri: `arn:aws:sagemaker:${call.region}:${call.account}:endpoint/churn` },
    },
  });
  const link = (
    SourceArn: string,
    DestinationArn: string,
    AssociationType: 'ContributedTo' | 'Produced' | 'AssociatedWith',
  ) => addEdge(call, { SourceArn, DestinationArn, AssociationType });
  link(data, training, 'ContributedTo');
  link(image, training, 'ContributedTo');
  link(training, model, 'Produced');
  link(model, approval, 'ContributedTo');
  link(approval, endpoint, 'AssociatedWith');
}

const named = (call: Call, path: 'action' | 'context' | 'experiment-trial-component', name: string): string =>
  entityArn(path, name, call);
