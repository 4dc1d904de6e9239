import { athenaOperation } from './model/athena.ts';
import { toWorkGroup, workGroupArn, workGroupNamed } from './model/work-groups.ts';

export const getWorkGroup = athenaOperation({
  name: 'GetWorkGroup',
  mutates: false,
  resource: (input, call) => workGroupArn(call, input.WorkGroup ?? ''),
  handle: (input, call) => ({ WorkGroup: toWorkGroup(workGroupNamed(call, input.WorkGroup)) }),
});
