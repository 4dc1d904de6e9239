import { makePartnerApp } from './model/partner-apps.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const createPartnerApp = sagemakerOperation({
  name: 'CreatePartnerApp',
  mutates: true,
  assumed: 'client tokens are not looked at',
  resource: (_, { region, account }) => `arn:aws:sagemaker:${region}:${account}:partner-app/*`,
  handle: (input, call) => ({ Arn: makePartnerApp(call, input).arn }),
});
