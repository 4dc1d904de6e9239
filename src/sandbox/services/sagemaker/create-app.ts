import { appArn, makeApp } from './model/apps.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const createApp = sagemakerOperation({
  name: 'CreateApp',
  mutates: true,
  resource: (input, call) => appArn(input, call),
  handle: (input, call) => ({ AppArn: makeApp(call, input).arn }),
});
