import type { PutPermissionRequest } from '@aws-sdk/client-eventbridge';
import type { Bus } from './buses.ts';
import { fail, invalid } from './eventbridge.ts';

interface PolicyDocument {
  readonly Version: string;
  readonly Statement: readonly { readonly Sid?: string }[];
}

const documentOf = ({ body }: Bus): PolicyDocument =>
  body.policy === null ? { Version: '2012-10-17', Statement: [] } : (JSON.parse(body.policy) as PolicyDocument);

/** The policy of a bus with one statement more, or another in its place. */
export function withStatement(bus: Bus, input: PutPermissionRequest): string {
  const { Statement, ...document } = documentOf(bus);
  const { StatementId: Sid = '', Principal: principal = '', Condition: condition } = input;
  const statement = {
    Sid,
    Effect: 'Allow',
    Principal: principal === '*' ? '*' : { AWS: `arn:aws:iam::${principal}:root` },
    Action: input.Action ?? 'events:PutEvents',
    Resource: bus.arn,
    ...(condition && { Condition: { [condition.Type ?? '']: { [condition.Key ?? '']: condition.Value ?? '' } } }),
  };
  return JSON.stringify({
    ...document,
    Statement: [...[Statement].flat().filter((one) => one.Sid !== Sid), statement],
  });
}

/** A whole policy as it is given: an object with statements. */
export function requirePolicy(text: string): string {
  try {
    const { Statement } = JSON.parse(text) as Partial<PolicyDocument>;
    if ([Statement].flat().every((one) => typeof one === 'object' && one !== null)) return text;
  } catch {
    // Said below, as of any text that is no policy.
  }
  return invalid('The policy is not valid JSON, or has no statements.');
}

/** The policy without a statement; nothing when none is left. */
export function withoutStatement(bus: Bus, id: string): string | null {
  const { Statement, ...document } = documentOf(bus);
  const left = [Statement].flat().filter((one) => one.Sid !== id);
  if (left.length === [Statement].flat().length)
    return fail('ResourceNotFoundException', `Statement with the provided id ${id} does not exist.`);
  return left.length === 0 ? null : JSON.stringify({ ...document, Statement: left });
}
