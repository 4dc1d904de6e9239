import { actions, entityArn, entityNamed, entityStamps } from './model/lineage-entities.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describeAction = sagemakerOperation({
  name: 'DescribeAction',
  mutates: false,
  resource: (input, call) => entityArn('action', input.ActionName, call),
  handle: (input, call) => {
    const entity = entityNamed(actions, entityArn('action', input.ActionName, call), call);
    return { ...entity.body, ActionArn: entity.arn, ...entityStamps(entity) };
  },
});
