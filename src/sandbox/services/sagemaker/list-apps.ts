import { listAppRecords } from './model/apps.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const listApps = sagemakerOperation({
  name: 'ListApps',
  mutates: false,
  handle: (input, call) => listAppRecords(call, input),
});
