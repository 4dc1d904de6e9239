import { contexts, entityArn, entityNamed } from './model/lineage-entities.ts';
import { without } from './model/names.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const updateContext = sagemakerOperation({
  name: 'UpdateContext',
  mutates: true,
  resource: (input, call) => entityArn('context', input.ContextName, call),
  handle: (input, call) => {
    const entity = entityNamed(contexts, entityArn('context', input.ContextName, call), call);
    const body = {
      Description: input.Description ?? entity.body.Description,
      Properties: without(input.Properties ?? entity.body.Properties, input.PropertiesToRemove),
    };
    contexts.change(call.world, entity, { body, by: call.caller.arn });
    return { ContextArn: entity.arn };
  },
});
