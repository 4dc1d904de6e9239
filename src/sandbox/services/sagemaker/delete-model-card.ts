import { modelCards } from './model/model-cards.ts';
import { registryArn, registryNamed, removeRegistry } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const deleteModelCard = sagemakerOperation({
  name: 'DeleteModelCard',
  mutates: true,
  resource: (input, call) => registryArn('model-card', input.ModelCardName, call),
  handle: (input, call) => {
    removeRegistry(
      call,
      modelCards,
      registryNamed(modelCards, registryArn('model-card', input.ModelCardName, call), call),
    );
    return {};
  },
});
