import { changeModelCard, modelCards } from './model/model-cards.ts';
import { registryArn, registryNamed } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const updateModelCard = sagemakerOperation({
  name: 'UpdateModelCard',
  mutates: true,
  resource: (input, call) => registryArn('model-card', input.ModelCardName, call),
  handle: (input, call) => ({
    ModelCardArn: changeModelCard(
      call,
      registryNamed(modelCards, registryArn('model-card', input.ModelCardName, call), call),
      input,
    ).arn,
  }),
});
