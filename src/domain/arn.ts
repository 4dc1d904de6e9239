/** 12 digits. */
export type AccountId = string;
/** An Amazon Resource Name. */
export type Arn = string;
/** For example `us-east-1`. */
export type Region = string;

export interface ArnParts {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** Everything after the account, slashes and colons included. */
  readonly resource: string;
}

export const isAccountId = (text: string): boolean => /^\d{12}$/.test(text);

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function parseArn(text: string): ArnParts | undefined {
  const match = /^arn:([^:\s]+):([^:\s]+):([^:\s]*):([^:\s]*):(.+)$/s.exec(text);
  if (!match) return undefined;
  const [, partition = '', service = '', region = '', account = '', resource = ''] = match;
  return { partition, service, region, account, resource };
}

export const accountOfArn = (arn: Arn): AccountId | undefined => parseArn(arn)?.account || undefined;

/** `undefined` for ARNs without one: the account's own Region applies. */
export const regionOfArn = (arn: Arn): Region | undefined => parseArn(arn)?.region || undefined;

export const pipelineArn = (region: Region, account: AccountId, name: string): Arn =>
  `arn:aws:sagemaker:${region}:${account}:pipeline/${name}`;

/** The pipeline an execution belongs to: `…:pipeline/NAME/execution/ID` without its tail. */
export const pipelineOfExecution = (executionArn: Arn): Arn => executionArn.replace(/\/execution\/[^/]+$/, '');

export const pipelineNameOf = (arn: Arn): string => /:pipeline\/([^/]+)/.exec(arn)?.[1] ?? arn;

/** What it ends with: the name or the id of what it is of. */
export const nameOfArn = (arn: Arn): string => arn.slice(arn.lastIndexOf('/') + 1);

export const executionIdOf = nameOfArn;
