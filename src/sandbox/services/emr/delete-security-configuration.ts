import { configurationNamed, configurations, emrOperation } from './model/emr.ts';

export const deleteSecurityConfiguration = emrOperation({
  name: 'DeleteSecurityConfiguration',
  mutates: true,
  handle: (input, call) => {
    configurations.remove(call.world, configurationNamed(call, input.Name));
    return {};
  },
});
