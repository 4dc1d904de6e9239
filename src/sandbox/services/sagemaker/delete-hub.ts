import { hubs } from './model/hubs.ts';
import { registryArn, registryNamed, removeRegistry } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const deleteHub = sagemakerOperation({
  name: 'DeleteHub',
  mutates: true,
  resource: (input, call) => registryArn('hub', input.HubName, call),
  handle: (input, call) => {
    removeRegistry(call, hubs, registryNamed(hubs, registryArn('hub', input.HubName, call), call));
    return {};
  },
});
