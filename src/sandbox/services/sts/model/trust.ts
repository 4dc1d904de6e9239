import { accountOfArn, parseArn } from '../../../../domain/arn.ts';
import type { Caller } from '../../../world/caller.ts';

interface TrustStatement {
  readonly Effect?: string;
  readonly Action?: string | readonly string[];
  readonly Principal?: string | { readonly AWS?: string | readonly string[] };
}

/** Whether a role's trust policy lets the caller assume it; conditions are not evaluated. */
export function trusts(policy: string, caller: Caller): boolean {
  const statements = statementsOf(policy).filter((one) => concerns(one, caller));
  return statements.some((one) => one.Effect === 'Allow') && !statements.some((one) => one.Effect === 'Deny');
}

function statementsOf(policy: string): TrustStatement[] {
  try {
    const { Statement: found } = JSON.parse(policy) as { Statement?: TrustStatement | TrustStatement[] };
    return found === undefined ? [] : [found].flat();
  } catch {
    return [];
  }
}

const ACTIONS = new Set(['sts:assumerole', 'sts:*', '*']);

function concerns({ Action, Principal }: TrustStatement, caller: Caller): boolean {
  const actions = [Action ?? []].flat().map((action) => action.toLowerCase());
  if (!actions.some((action) => ACTIONS.has(action))) return false;
  const principals = typeof Principal === 'string' ? [Principal] : [Principal?.AWS ?? []].flat();
  return principals.some((principal) => names(principal, caller));
}

/** A root ARN or a bare account id stands for everybody in the account. */
function names(principal: string, caller: Caller): boolean {
  if (principal === '*' || principal === caller.arn || principal === caller.account) return true;
  const parts = parseArn(principal);
  if (parts?.resource === 'root') return parts.account === caller.account;
  const session = /^assumed-role\/([^/]+)\//.exec(parseArn(caller.arn)?.resource ?? '')?.[1];
  const role = parts?.service === 'iam' && parts.resource.startsWith('role/') ? parts.resource.split('/').at(-1) : null;
  return session !== undefined && role === session && accountOfArn(principal) === caller.account;
}
