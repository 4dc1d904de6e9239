import type * as Organizations from '@aws-sdk/client-organizations';
import { policyProblem } from '../../../access/policy-problem.ts';
import type { Call } from '../../../operation.ts';
import { attachedControls, FULL_ACCESS, rootId } from '../../../world/control-policies.ts';
import type { OrganizationRecord } from '../../../world/records/account.ts';
import type { ControlPolicyRecord } from '../../../world/records/organization.ts';
import { fromTags } from '../../tag-list.ts';
import { broken, fail } from './organizations.ts';

/**
 * Twice what they long were; the page says the numbers, not since when.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
const LONGEST = 10_240;
const MOST_ATTACHED = 10;

/** What policies look like to readers, AWS's own included. */
type Control = Pick<ControlPolicyRecord, 'id' | 'arn' | 'name' | 'description' | 'text'>;

/** Of the other types nobody can make one, so that there are none. */
export const isControls = (type: string | undefined): boolean => type === 'SERVICE_CONTROL_POLICY';

export function requireControls(type: string | undefined): void {
  if (isControls(type)) return;
  fail('PolicyTypeNotAvailableForOrganizationException', `The sandbox emulates no policies of the type ${type}.`);
}

export function requireEnabled(organization: OrganizationRecord): void {
  if (organization.controls !== false) return;
  fail('PolicyTypeNotEnabledException', 'This operation can be performed only for enabled policy types.');
}

export function requireText(text = ''): string {
  if (text.length > LONGEST) {
    return broken(
      'POLICY_CONTENT_LIMIT_EXCEEDED',
      `You have exceeded the maximum policy size: ${text.length} of ${LONGEST} characters.`,
    );
  }
  const problem = policyProblem(text, 'control');
  if (problem === undefined) return text;
  return fail(
    'MalformedPolicyDocumentException',
    `The provided policy document does not meet the requirements of the specified policy type: ${problem}`,
  );
}

export const controlsOf = (call: Call, organization: OrganizationRecord): Control[] => [
  FULL_ACCESS,
  ...call.world.tables.controls.by('organization', organization.id),
];

export function controlNamed(call: Call, organization: OrganizationRecord, id = ''): Control {
  const found = controlsOf(call, organization).find((one) => one.id === id);
  return found ?? fail('PolicyNotFoundException', `We can't find a policy with the id ${id}.`);
}

/** One that may be changed: AWS's own may not. */
export function ownControl(call: Call, organization: OrganizationRecord, id = ''): ControlPolicyRecord {
  const found = call.world.tables.controls.get(id);
  if (found?.organization === organization.id) return found;
  controlNamed(call, organization, id);
  return fail('InvalidInputException', 'You specified an AWS managed policy, which cannot be changed.', {
    Reason: 'IMMUTABLE_POLICY',
  });
}

export function requireFreeName(call: Call, organization: OrganizationRecord, name: string): void {
  if (controlsOf(call, organization).some((one) => one.name === name)) {
    fail('DuplicatePolicyException', `A policy with the name ${name} already exists.`);
  }
}

export function createControl(
  call: Call,
  organization: OrganizationRecord,
  input: Organizations.CreatePolicyRequest,
): ControlPolicyRecord {
  requireControls(input.Type);
  const { Name: name = '', Description: description = '', Content, Tags } = input;
  if (name === '' || name.length > 128) return fail('InvalidInputException', `The name ${name} is not valid.`);
  requireFreeName(call, organization, name);
  const text = requireText(Content);
  const id = `p-${call.world.newId().replaceAll('-', '').slice(0, 8)}`;
  const { managementAccount } = organization;
  const arn = `arn:aws:organizations::${managementAccount}:policy/${organization.id}/service_control_policy/${id}`;
  const made = { id, arn, organization: organization.id, name, description, text, tags: fromTags(Tags) };
  return call.world.tables.controls.put(id, made);
}

export function attachControl(call: Call, organization: OrganizationRecord, id: string, target: string): void {
  const attached = attachedControls(call.world, target);
  if (attached.includes(id)) {
    return fail('DuplicatePolicyAttachmentException', 'The selected policy is already attached to the target.');
  }
  if (attached.length >= MOST_ATTACHED) {
    return broken(
      'MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED',
      `You have attached the maximum number of policies of that type (${MOST_ATTACHED}) to the target.`,
    );
  }
  putAttached(call, organization, target, [...attached, id]);
}

/** A target keeps at least one: without any, nothing would be allowed below it. */
export function detachControl(call: Call, organization: OrganizationRecord, id: string, target: string): void {
  const attached = attachedControls(call.world, target);
  if (!attached.includes(id)) {
    return fail('PolicyNotAttachedException', "The policy isn't attached to the specified target.");
  }
  if (attached.length === 1) {
    return broken(
      'MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED',
      'You cannot remove the last policy of that type from the target.',
    );
  }
  putAttached(
    call,
    organization,
    target,
    attached.filter((one) => one !== id),
  );
}

const putAttached = (
  call: Call,
  { id: organization }: OrganizationRecord,
  target: string,
  policies: readonly string[],
): void => void call.world.tables.controlAttachments.put(target, { target, organization, policies });

/** Ids of what a policy is attached to. */
export function targetsOf(call: Call, organization: OrganizationRecord, policy: string): string[] {
  if (organization.controls === false) return [];
  const { accounts, units } = call.world.tables;
  return [
    rootId(organization.id),
    ...units.by('organization', organization.id).map((one) => one.id),
    ...accounts.by('organization', organization.id).map((one) => one.id),
  ].filter((target) => attachedControls(call.world, target).includes(policy));
}

export const toSummary = ({ id, arn, name, description }: Control): Organizations.PolicySummary => ({
  Id: id,
  Arn: arn,
  Name: name,
  Description: description,
  Type: 'SERVICE_CONTROL_POLICY',
  AwsManaged: id === FULL_ACCESS.id,
});

export const toPolicy = (policy: Control): Organizations.Policy => ({
  PolicySummary: toSummary(policy),
  Content: policy.text,
});
