import { makeHub } from './model/hubs.ts';
import { registryArn } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const createHub = sagemakerOperation({
  name: 'CreateHub',
  mutates: true,
  resource: (input, call) => registryArn('hub', input.HubName, call),
  handle: (input, call) => ({ HubArn: makeHub(call, input).arn }),
});
