import type { PolicyConditions, PolicyDocument, PolicyStatement } from '../../domain/policy-document.ts';

/** Lets an identity do something. */
export const allow = (
  Sid: string,
  Action: readonly string[],
  Resource: string | readonly string[],
  Condition?: PolicyConditions,
): PolicyStatement => ({ Sid, Effect: 'Allow', Action, Resource, ...(Condition && { Condition }) });

/** Keeps an identity from something, whatever else allows it. */
export const deny = (
  Sid: string,
  Action: readonly string[],
  Resource: string | readonly string[],
): PolicyStatement => ({
  Sid,
  Effect: 'Deny',
  Action,
  Resource,
});

/** Lets an AWS service take a role. */
export const trustService = (
  Sid: string,
  Service: string,
  Action: readonly string[],
  Condition?: PolicyConditions,
): PolicyStatement => ({ Sid, Effect: 'Allow', Principal: { Service }, Action, ...(Condition && { Condition }) });

/** What a role must let somebody do who takes it in a person's name. */
export const AS_A_PERSON = ['sts:AssumeRole', 'sts:SetContext'] as const;

/**
 * The policy as an argument of a resource. Terraform would take IAM's `${identitystore:UserId}` for an expression of
 * its own, so it is escaped; values that are only known at apply stay expressions.
 */
export const policyText = (document: PolicyDocument): string =>
  JSON.stringify(document).replaceAll(/\$\{(?!TfToken\[)/g, '$$$${');
