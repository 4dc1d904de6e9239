import { instanceOf } from './model/instances.ts';
import { locations, toLocation } from './model/locations.ts';
import { grantsPage, onInstance, s3ControlOperation } from './model/s3-control.ts';

export const listAccessGrantsLocations = s3ControlOperation({
  name: 'ListAccessGrantsLocations',
  mutates: false,
  ...onInstance,
  handle: (input, call) => {
    instanceOf(call, input);
    const own = locations.own(call).filter((one) => !input.LocationScope || one.body.scope === input.LocationScope);
    const { items, nextToken } = grantsPage(call, own, input);
    return { AccessGrantsLocationsList: items.map(toLocation), NextToken: nextToken };
  },
});
