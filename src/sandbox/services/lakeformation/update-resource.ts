import { lakeFormationOperation } from './model/lake-formation.ts';
import { registered, registeredAt } from './model/registered.ts';

export const updateResource = lakeFormationOperation({
  name: 'UpdateResource',
  mutates: true,
  handle: (input, call) => {
    const found = registeredAt(call, input.ResourceArn);
    registered.change(call.world, found, {
      body: {
        RoleArn: input.RoleArn ?? found.body.RoleArn,
        WithFederation: input.WithFederation ?? found.body.WithFederation,
        HybridAccessEnabled: input.HybridAccessEnabled ?? found.body.HybridAccessEnabled,
      },
      by: call.caller.arn,
    });
    return {};
  },
});
