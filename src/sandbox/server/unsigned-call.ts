import { accountOfArn } from '../../domain/arn.ts';
import { formOf, type WireRequest } from '../wire/message.ts';
import type { Caller, Signature } from '../world/caller.ts';

/** Who calls without a key: whoever has a token of an identity provider, which STS takes instead. */
export function unsignedCall(
  request: WireRequest,
): { readonly signature: Signature; readonly caller: Caller } | undefined {
  const form = formOf(request);
  if (form.get('Action') !== 'AssumeRoleWithWebIdentity') return undefined;
  // Its event is told in the account of the role; what else it may do, its trust alone decides.
  const account = accountOfArn(form.get('RoleArn') ?? '') ?? '000000000000';
  const region = 'us-east-1';
  return {
    signature: { accessKeyId: '', region, service: 'sts' },
    caller: { account, region, arn: `arn:aws:sts::${account}:web-identity`, userId: 'web-identity' },
  };
}
