import { athenaOperation } from './model/athena.ts';
import { updated } from './model/updates.ts';
import { workGroupArn, workGroupNamed, workGroups } from './model/work-groups.ts';

export const updateWorkGroup = athenaOperation({
  name: 'UpdateWorkGroup',
  mutates: true,
  resource: (input, call) => workGroupArn(call, input.WorkGroup ?? ''),
  handle: (input, call) => {
    const found = workGroupNamed(call, input.WorkGroup);
    const { body } = found;
    workGroups.change(call.world, found, {
      body: {
        description: input.Description ?? body.description,
        state: input.State ?? body.state,
        configuration: updated(body.configuration, input.ConfigurationUpdates ?? {}),
      },
      by: call.caller.arn,
    });
    return {};
  },
});
