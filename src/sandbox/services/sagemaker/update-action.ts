import { actions, entityArn, entityNamed } from './model/lineage-entities.ts';
import { without } from './model/names.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const updateAction = sagemakerOperation({
  name: 'UpdateAction',
  mutates: true,
  resource: (input, call) => entityArn('action', input.ActionName, call),
  handle: (input, call) => {
    const entity = entityNamed(actions, entityArn('action', input.ActionName, call), call);
    const body = {
      Description: input.Description ?? entity.body.Description,
      Status: input.Status ?? entity.body.Status,
      Properties: without(input.Properties ?? entity.body.Properties, input.PropertiesToRemove),
    };
    actions.change(call.world, entity, { body, by: call.caller.arn });
    return { ActionArn: entity.arn };
  },
});
