import { contexts, entityArn, makeEntity } from './model/lineage-entities.ts';
import { withoutTags } from './model/names.ts';
import { sagemakerOperation } from './model/sagemaker.ts';
import { fromTags } from '../tag-list.ts';

export const createContext = sagemakerOperation({
  name: 'CreateContext',
  mutates: true,
  assumed: 'a name that is taken is a ValidationException',
  resource: (input, call) => entityArn('context', input.ContextName, call),
  handle: (input, call) => {
    const arn = entityArn('context', input.ContextName, call);
    const name = input.ContextName ?? '';
    makeEntity(contexts, call, { arn, name, body: withoutTags(input), tags: fromTags(input.Tags) });
    return { ContextArn: arn };
  },
});
