import { contexts, entityArn, entityNamed, entityStamps } from './model/lineage-entities.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describeContext = sagemakerOperation({
  name: 'DescribeContext',
  mutates: false,
  resource: (input, call) => entityArn('context', input.ContextName, call),
  handle: (input, call) => {
    const entity = entityNamed(contexts, entityArn('context', input.ContextName, call), call);
    return { ...entity.body, ContextArn: entity.arn, ...entityStamps(entity) };
  },
});
