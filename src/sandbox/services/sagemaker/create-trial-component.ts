import { entityArn, makeEntity, trialComponents } from './model/lineage-entities.ts';
import { withoutTags } from './model/names.ts';
import { sagemakerOperation } from './model/sagemaker.ts';
import { fromTags } from '../tag-list.ts';
import { trialComponentBody } from './model/trial-components.ts';

export const createTrialComponent = sagemakerOperation({
  name: 'CreateTrialComponent',
  mutates: true,
  assumed: 'a name that is taken is a ValidationException',
  resource: (input, call) => entityArn('experiment-trial-component', input.TrialComponentName, call),
  handle: (input, call) => {
    const arn = entityArn('experiment-trial-component', input.TrialComponentName, call);
    const name = input.TrialComponentName ?? '';
    const body = trialComponentBody({ DisplayName: name, ...withoutTags(input) });
    makeEntity(trialComponents, call, { arn, name, body, tags: fromTags(input.Tags) });
    return { TrialComponentArn: arn };
  },
});
