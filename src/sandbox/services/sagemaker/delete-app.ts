import { appArn, appNamed, removeApp } from './model/apps.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const deleteApp = sagemakerOperation({
  name: 'DeleteApp',
  mutates: true,
  resource: (input, call) => appArn(input, call),
  handle: (input, call) => {
    removeApp(call, appNamed(input, call));
    return {};
  },
});
