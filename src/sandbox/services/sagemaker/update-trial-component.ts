import { entityArn, entityNamed, trialComponents } from './model/lineage-entities.ts';
import { sagemakerOperation } from './model/sagemaker.ts';
import { changedTrialComponent } from './model/trial-components.ts';

export const updateTrialComponent = sagemakerOperation({
  name: 'UpdateTrialComponent',
  mutates: true,
  resource: (input, call) => entityArn('experiment-trial-component', input.TrialComponentName, call),
  handle: (input, call) => {
    const entity = entityNamed(
      trialComponents,
      entityArn('experiment-trial-component', input.TrialComponentName, call),
      call,
    );
    trialComponents.change(call.world, entity, {
      body: changedTrialComponent(entity.body, input),
      by: call.caller.arn,
    });
    return { TrialComponentArn: entity.arn };
  },
});
