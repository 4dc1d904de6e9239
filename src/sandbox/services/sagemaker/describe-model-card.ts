import { describeModelCardRecord, modelCards } from './model/model-cards.ts';
import { registryArn, registryNamed } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describeModelCard = sagemakerOperation({
  name: 'DescribeModelCard',
  mutates: false,
  resource: (input, call) => registryArn('model-card', input.ModelCardName, call),
  handle: (input, call) =>
    describeModelCardRecord(
      registryNamed(modelCards, registryArn('model-card', input.ModelCardName, call), call),
      input.ModelCardVersion,
    ),
});
