import { describePartnerAppRecord, onPartnerApp, partnerAppNamed } from './model/partner-apps.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const describePartnerApp = sagemakerOperation({
  name: 'DescribePartnerApp',
  mutates: false,
  assumed: 'the address of an app, which nobody serves, and its version',
  ...onPartnerApp,
  handle: (input, call) => describePartnerAppRecord(partnerAppNamed(call, input.Arn)),
});
