import { contexts, entityArn, removeEntity } from './model/lineage-entities.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const deleteContext = sagemakerOperation({
  name: 'DeleteContext',
  mutates: true,
  resource: (input, call) => entityArn('context', input.ContextName, call),
  handle: (input, call) => {
    const arn = entityArn('context', input.ContextName, call);
    removeEntity(contexts, arn, call);
    return { ContextArn: arn };
  },
});
