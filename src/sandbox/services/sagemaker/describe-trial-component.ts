import { entityArn, entityNamed, entityStamps, trialComponents } from './model/lineage-entities.ts';
import { sagemakerOperation } from './model/sagemaker.ts';
import { toTrialComponent } from './model/trial-components.ts';

export const describeTrialComponent = sagemakerOperation({
  name: 'DescribeTrialComponent',
  mutates: false,
  resource: (input, call) => entityArn('experiment-trial-component', input.TrialComponentName, call),
  handle: (input, call) => {
    const entity = entityNamed(
      trialComponents,
      entityArn('experiment-trial-component', input.TrialComponentName, call),
      call,
    );
    return { ...toTrialComponent(entity), ...entityStamps(entity) };
  },
});
