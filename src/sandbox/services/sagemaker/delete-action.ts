import { actions, entityArn, removeEntity } from './model/lineage-entities.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const deleteAction = sagemakerOperation({
  name: 'DeleteAction',
  mutates: true,
  resource: (input, call) => entityArn('action', input.ActionName, call),
  handle: (input, call) => {
    const arn = entityArn('action', input.ActionName, call);
    removeEntity(actions, arn, call);
    return { ActionArn: arn };
  },
});
