import { lakeFormationOperation } from './model/lake-formation.ts';
import { registered, registeredAt } from './model/registered.ts';

export const deregisterResource = lakeFormationOperation({
  name: 'DeregisterResource',
  mutates: true,
  handle: (input, call) => {
    registered.remove(call.world, registeredAt(call, input.ResourceArn));
    return {};
  },
});
