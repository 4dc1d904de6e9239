import { appArn, appNamed, describeAppRecord } from './model/apps.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describeApp = sagemakerOperation({
  name: 'DescribeApp',
  mutates: false,
  resource: (input, call) => appArn(input, call),
  handle: (input, call) => describeAppRecord(appNamed(input, call)),
});
