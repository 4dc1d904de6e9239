import { AwsError } from '../aws-error.ts';
import type { ProtocolKind } from './client-protocol.ts';
import { problemsMessage, type Problem } from './problem.ts';

/** Whose values are bad; as its schemas know it. */
export interface Validator {
  readonly namespace: string;
  readonly kind: ProtocolKind;
  /** Whether the service models that error. */
  readonly models: (code: string) => boolean;
}

/** What one service throws for a value that it does not allow. */
export function validationError(validator: Validator, problems: readonly Problem[]): AwsError {
  const message = problemsMessage(problems);
  // A request that cannot be read as the service's own never reaches its checks.
  const read = problems.every(({ kind }) => kind !== 'missing' && kind !== 'type');
  const own = read ? OWN_CODES[validator.namespace.replace('com.amazonaws.', '')] : undefined;
  if (own === 'InvalidInputException' && problems[0]) {
    const [{ kind }] = problems as readonly [Problem];
    return new AwsError(own, message, { members: { Reason: REASONS[kind] ?? 'INVALID_PATTERN' } });
  }
  return new AwsError(own ?? (validator.kind === 'awsQuery' ? 'ValidationError' : 'ValidationException'), message);
}

/** Codes of services that have another one than their protocol's usual; RAM's is assumed. */
const OWN_CODES: Readonly<Record<string, string>> = {
  ram: 'InvalidParameterException',
  organizations: 'InvalidInputException',
  athena: 'InvalidRequestException',
  ssooidc: 'InvalidRequestException',
  s3control: 'InvalidRequest',
};

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html */
const REASONS: Readonly<Partial<Record<Problem['kind'], string>>> = {
  pattern: 'INVALID_PATTERN',
  enum: 'INVALID_ENUM',
  'too long': 'MAX_LENGTH_EXCEEDED',
  'too short': 'MIN_LENGTH_EXCEEDED',
};

/** Values for which a service has a code of their own, which its handlers throw. */
export const isHandlers = ({ path }: Problem, { models }: Validator): boolean =>
  (/maxresults$/i.test(path) && models('InvalidMaxResultsException')) ||
  (/nexttoken$/i.test(path) && models('InvalidNextTokenException')) ||
  // S3 Control's InvalidIamRole; keys and subnets of the sandbox itself, which are shorter than AWS's.
  /^(iAMRoleArn|iamRoleArn|accessKeyId|subnetId)$/.test(path);
