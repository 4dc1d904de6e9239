import { changePartnerApp, onPartnerApp, partnerAppNamed } from './model/partner-apps.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const updatePartnerApp = sagemakerOperation({
  name: 'UpdatePartnerApp',
  mutates: true,
  ...onPartnerApp,
  handle: (input, call) => ({ Arn: changePartnerApp(call, partnerAppNamed(call, input.Arn), input).arn }),
});
