import { athenaOperation, invalid } from './model/athena.ts';
import { workGroupArn, workGroupNamed, workGroups } from './model/work-groups.ts';

export const deleteWorkGroup = athenaOperation({
  name: 'DeleteWorkGroup',
  mutates: true,
  resource: (input, call) => workGroupArn(call, input.WorkGroup ?? ''),
  handle: (input, call) => {
    if (input.WorkGroup === 'primary') return invalid('The primary workgroup cannot be deleted.');
    workGroups.remove(call.world, workGroupNamed(call, input.WorkGroup));
    return {};
  },
});
