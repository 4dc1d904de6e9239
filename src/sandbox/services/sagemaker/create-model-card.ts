import { makeModelCard } from './model/model-cards.ts';
import { registryArn } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const createModelCard = sagemakerOperation({
  name: 'CreateModelCard',
  mutates: true,
  resource: (input, call) => registryArn('model-card', input.ModelCardName, call),
  handle: (input, call) => ({ ModelCardArn: makeModelCard(call, input).arn }),
});
