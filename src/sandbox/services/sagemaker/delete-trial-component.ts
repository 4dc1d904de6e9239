import { entityArn, removeEntity, trialComponents } from './model/lineage-entities.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const deleteTrialComponent = sagemakerOperation({
  name: 'DeleteTrialComponent',
  mutates: true,
  resource: (input, call) => entityArn('experiment-trial-component', input.TrialComponentName, call),
  handle: (input, call) => {
    const arn = entityArn('experiment-trial-component', input.TrialComponentName, call);
    removeEntity(trialComponents, arn, call);
    return { TrialComponentArn: arn };
  },
});
