import { parseArn, type Arn } from '../../../../domain/arn.ts';
import type { Call } from '../../../operation.ts';
import { RESOURCE_TYPES, type ResourceType } from '../../../world/resource-types.ts';
import { fail } from './ram.ts';

/** The type of a resource that the caller owns and may put into a share of its Region. */
export function shareableResource(call: Call, arn: Arn): ResourceType {
  const parts = parseArn(arn);
  if (!parts) return fail('MalformedArnException', `The specified resource ARN ${arn} is not valid.`);
  const type = RESOURCE_TYPES.find((one) => one.pattern.test(arn));
  if (!type) return fail('InvalidParameterException', `The resource ${arn} is of a type that cannot be shared.`);
  if (parts.account !== call.account || parts.region !== call.region || !type.exists(call.world, arn)) {
    return fail('UnknownResourceException', `Resource ${arn} could not be found.`);
  }
  return type;
}

/** A type by RAM's name for it; list filters compare without case. */
export function resourceTypeNamed(
  name: string,
  code: 'InvalidParameterException' | 'InvalidResourceTypeException' = 'InvalidParameterException',
): ResourceType {
  const type = RESOURCE_TYPES.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return type ?? fail(code, `The resource type ${name} is not valid.`);
}
