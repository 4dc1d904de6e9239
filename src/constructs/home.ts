import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { accountOf, type OwnerAccount } from './account-of.ts';
import { aws } from './aws.ts';

const ID = 'sagelane-home';

/**
 * Where the resources of a scope live. Inside an `AccountStack` it is known, so that plans show whole ARNs; elsewhere
 * the stack's provider is asked, once per stack.
 */
export function homeOf(scope: Construct): OwnerAccount {
  const known = accountOf(scope);
  if (known) return known;
  const stack = TerraformStack.of(scope);
  const asked = (stack.node.tryFindChild(ID) as Home | undefined) ?? new Home(stack, ID);
  return asked.account;
}

class Home extends Construct {
  readonly account: OwnerAccount;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.account = {
      id: new aws.DataAwsCallerIdentity(this, 'caller').accountId,
      region: new aws.DataAwsRegion(this, 'region').region,
    };
  }
}
