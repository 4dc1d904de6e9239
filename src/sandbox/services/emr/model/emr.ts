import type * as Emr from '@aws-sdk/client-emr';
import { AwsError, failure } from '../../../aws-error.ts';
import { operationOf, type Call } from '../../../operation.ts';
import { resourceKind, type Kept } from '../../resource-kind.ts';

/** Defines an operation of EMR. */
export const emrOperation = operationOf<typeof Emr>();

const fail = failure<typeof Emr>();

export const invalid = (message: string): never => fail('InvalidRequestException', message);

/** A security configuration; its text is given back as it came. */
export const configurations = resourceKind<{ readonly text: string }>('emr:security-configuration');

export const configurationArn = (call: Call, name: string): string =>
  `arn:aws:elasticmapreduce:${call.region}:${call.account}:security-configuration/${name}`;

/** Terraform takes these words for one that is gone. */
export const configurationNamed = (call: Call, name = ''): Kept<{ readonly text: string }> =>
  configurations.find(call, configurationArn(call, name)) ??
  invalid(`Security configuration with name '${name}' does not exist.`);

export function requireJson(text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch {
    throw new AwsError('InvalidRequestException', 'The security configuration is not valid JSON.');
  }
}
