import { actions, entityArn, makeEntity } from './model/lineage-entities.ts';
import { withoutTags } from './model/names.ts';
import { sagemakerOperation } from './model/sagemaker.ts';
import { fromTags } from '../tag-list.ts';

export const createAction = sagemakerOperation({
  name: 'CreateAction',
  mutates: true,
  assumed: 'a name that is taken is a ValidationException',
  resource: (input, call) => entityArn('action', input.ActionName, call),
  handle: (input, call) => {
    const arn = entityArn('action', input.ActionName, call);
    const name = input.ActionName ?? '';
    makeEntity(actions, call, { arn, name, body: withoutTags(input), tags: fromTags(input.Tags) });
    return { ActionArn: arn };
  },
});
