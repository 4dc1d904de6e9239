import { fromTags } from '../tag-list.ts';
import { athenaOperation, invalid } from './model/athena.ts';
import { withDefaults, workGroupArn, workGroups } from './model/work-groups.ts';

export const createWorkGroup = athenaOperation({
  name: 'CreateWorkGroup',
  mutates: true,
  assumed: "the id of a workgroup's Identity Center application",
  resource: (input, call) => workGroupArn(call, input.Name ?? ''),
  handle: (input, call) => {
    const name = input.Name ?? '';
    if (!/^[a-zA-Z0-9._-]{1,128}$/.test(name)) return invalid('WorkGroup name is not valid.');
    const arn = workGroupArn(call, name);
    if (name === 'primary' || workGroups.find(call, arn)) return invalid('WorkGroup is already created.');
    const center = input.Configuration?.IdentityCenterConfiguration;
    const id = center?.IdentityCenterInstanceArn?.split('/').at(-1) ?? '';
    const unique = call.world.newId().replaceAll('-', '').slice(0, 16);
    workGroups.make(call, {
      arn,
      name,
      body: {
        description: input.Description ?? null,
        state: 'ENABLED',
        configuration: withDefaults(input.Configuration ?? {}),
        application:
          center?.EnableIdentityCenter === true ? `arn:aws:sso::${call.account}:application/${id}/apl-${unique}` : null,
      },
      tags: fromTags(input.Tags),
    });
    return {};
  },
});
