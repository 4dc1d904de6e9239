import { changeHub, hubs } from './model/hubs.ts';
import { registryArn, registryNamed } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const updateHub = sagemakerOperation({
  name: 'UpdateHub',
  mutates: true,
  resource: (input, call) => registryArn('hub', input.HubName, call),
  handle: (input, call) => ({
    HubArn: changeHub(call, registryNamed(hubs, registryArn('hub', input.HubName, call), call), input).arn,
  }),
});
