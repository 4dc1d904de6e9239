import { accountOfArn, isAccountId } from '../../domain/arn.ts';
import { asList, asObject, asText, type UncheckedObject } from '../json-shape.ts';

export interface DefaultProvider {
  /** Empty when the configuration does not tell. */
  readonly account: string;
  readonly region: string;
  readonly version: string | null;
}

/** The aws provider without an alias: where a stack works. */
export function readDefaultProvider(stack: UncheckedObject): DefaultProvider {
  const declared = asObject(stack['provider'])['aws'];
  const blocks = (Array.isArray(declared) ? asList(declared) : [declared]).map(asObject);
  const provider = blocks.find((block) => block['alias'] === undefined) ?? {};
  const required = asObject(asObject(asObject(stack['terraform'])['required_providers'])['aws']);
  return {
    account: accountOf(provider),
    region: asText(provider['region']) ?? '',
    version: asText(required['version']) ?? null,
  };
}

/** Said outright, or the sandbox's (its access key id is the account's id), or that of the role to assume. */
function accountOf(provider: UncheckedObject): string {
  const allowed = asList(provider['allowed_account_ids']).map(String).find(isAccountId);
  const key = asText(provider['access_key']) ?? '';
  const roles = provider['assume_role'];
  const role = asText(asObject(Array.isArray(roles) ? asList(roles).at(-1) : roles)['role_arn']) ?? '';
  return allowed ?? (isAccountId(key) ? key : undefined) ?? accountOfArn(role) ?? '';
}
