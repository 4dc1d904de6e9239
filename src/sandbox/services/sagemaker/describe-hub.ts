import { describeHubRecord, hubs } from './model/hubs.ts';
import { registryArn, registryNamed } from './model/registries.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describeHub = sagemakerOperation({
  name: 'DescribeHub',
  mutates: false,
  resource: (input, call) => registryArn('hub', input.HubName, call),
  handle: (input, call) => describeHubRecord(registryNamed(hubs, registryArn('hub', input.HubName, call), call)),
});
