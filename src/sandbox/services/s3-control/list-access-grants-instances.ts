import { instances, toInstance } from './model/instances.ts';
import { grantsPage, onInstance, s3ControlOperation } from './model/s3-control.ts';

export const listAccessGrantsInstances = s3ControlOperation({
  name: 'ListAccessGrantsInstances',
  mutates: false,
  ...onInstance,
  handle: (input, call) => {
    const { items, nextToken } = grantsPage(call, instances.own(call), input);
    return { AccessGrantsInstancesList: items.map(toInstance), NextToken: nextToken };
  },
});
