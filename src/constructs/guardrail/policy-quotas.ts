import type { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy/index.js';
import type { OrganizationsPolicyAttachment } from '@cdktf/provider-aws/lib/organizations-policy-attachment/index.js';
import {
  Annotations,
  DefaultTokenResolver,
  StringConcat,
  TerraformResource,
  TerraformStack,
  Tokenization,
} from 'cdktf';
import type { IAspect } from 'cdktf';
import type { IConstruct } from 'constructs';
import { FULL_ACCESS_POLICY, LONGEST_POLICY, MOST_OWN_POLICIES } from '../../domain/containment-policy.ts';
import { aws } from '../aws.ts';

/** Characters kept free for an incident: ids of a dozen people, and a time to live. */
const ROOM_FOR_AN_INCIDENT = 600;

/** Counts what the whole app attaches, when all of it is there: AWS would only refuse it when it is applied. */
export const policyQuotas = (): IAspect => ({
  visit(node) {
    if (isA<OrganizationsPolicyAttachment>(node, aws.OrganizationsPolicyAttachment.tfResourceType)) checkTarget(node);
    if (isA<IamRolePolicy>(node, aws.IamRolePolicy.tfResourceType)) checkRole(node);
  },
});

// Never `instanceof`: there may be two copies of the bindings.
const isA = <T extends TerraformResource>(node: IConstruct, type: string): node is T =>
  TerraformResource.isTerraformResource(node) && node.terraformResourceType === type;

function checkTarget(attachment: OrganizationsPolicyAttachment): void {
  const others = attachment.node.root.node
    .findAll()
    .filter((one) => isA<OrganizationsPolicyAttachment>(one, aws.OrganizationsPolicyAttachment.tfResourceType))
    .filter((one) => resolved(one, one.targetIdInput) === resolved(attachment, attachment.targetIdInput))
    .filter((one) => resolved(one, one.policyIdInput) !== FULL_ACCESS_POLICY);
  if (others.length <= MOST_OWN_POLICIES) return;
  Annotations.of(attachment).addError(
    `${String(attachment.targetIdInput)} would have ${others.length} policies beside FullAWSAccess: at most ${MOST_OWN_POLICIES} are possible`,
  );
}

function checkRole(policy: IamRolePolicy): void {
  const length = TerraformStack.of(policy)
    .node.findAll()
    .filter((one) => isA<IamRolePolicy>(one, aws.IamRolePolicy.tfResourceType))
    .filter((one) => resolved(one, one.roleInput) === resolved(policy, policy.roleInput))
    .reduce((sum, one) => sum + resolved(one, one.policyInput).replaceAll(/\s/g, '').length, 0);
  if (length + ROOM_FOR_AN_INCIDENT <= LONGEST_POLICY) return;
  Annotations.of(policy).addError(
    `the role has ${length} characters of inline policies: of ${LONGEST_POLICY}, an incident needs ${ROOM_FOR_AN_INCIDENT} free`,
  );
}

const resolver = new DefaultTokenResolver(new StringConcat());

const resolved = (scope: IConstruct, value: unknown): string =>
  String(Tokenization.resolve(value, { scope, resolver, preparing: false }));
