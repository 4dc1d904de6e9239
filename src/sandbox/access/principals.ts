import { isAccountId, parseArn, type AccountId, type Arn } from '../../domain/arn.ts';
import type { Principals } from './policy.ts';

/** Who asks, as principals of a policy name them. */
export type Asker =
  | { readonly arn: Arn; readonly account: AccountId; readonly role?: Arn | undefined }
  /** A service acting by itself: `sagemaker.amazonaws.com`. */
  | { readonly service: string }
  /** Somebody whom an identity provider, by its ARN, vouches for. */
  | { readonly federated: Arn };

/** How a policy names somebody: himself, only his account (which then has to allow it too), or not at all. */
export type Naming = 'self' | 'account' | 'none';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export function namingOf({ not, names }: Principals, asker: Asker): Naming {
  const naming = named(names, asker);
  if (!not) return naming;
  return naming === 'none' ? 'self' : 'none';
}

function named(names: Principals['names'], asker: Asker): Naming {
  if ('service' in asker) {
    const all = [...(names['Service'] ?? []), ...(names['AWS'] ?? []).filter((name) => name === '*')];
    return all.some((name) => name === '*' || name === asker.service) ? 'self' : 'none';
  }
  if ('federated' in asker) return (names['Federated'] ?? []).includes(asker.federated) ? 'self' : 'none';
  const namings = (names['AWS'] ?? []).map((name) => nameOf(name, asker));
  return namings.find((one) => one === 'self') ?? namings.find((one) => one === 'account') ?? 'none';
}

/** A root ARN, a bare account id and `*` stand for accounts; whom an account lets do it is its own affair. */
function nameOf(name: string, { arn, account, role }: Extract<Asker, { account: AccountId }>): Naming {
  if (name === arn || name === role) return 'self';
  if (name === '*') return 'self';
  if (isAccountId(name)) return name === account ? 'account' : 'none';
  const parts = parseArn(name);
  return parts?.service === 'iam' && parts.resource === 'root' && parts.account === account ? 'account' : 'none';
}
