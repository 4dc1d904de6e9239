import type { Rule } from './rule.ts';

export const GUARDRAIL_RULES = {
  policyName: {
    code: 'BadPolicyName',
    pattern: /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/,
    noun: 'name',
    why: 'the name becomes that of a policy, role or trail, and part of Terraform addresses: letters, digits, "_" and "-", beginning with a letter, at most 64',
    fix: 'rename it, for example sagelane-containment',
  },
  policyTarget: {
    code: 'BadTarget',
    // https://docs.aws.amazon.com/organizations/latest/APIReference/API_AttachPolicy.html
    pattern: /^(\d{12}|[a-z][a-z0-9-]{0,47}|r-[a-z0-9]{4,32}|ou-[a-z0-9]{1,32}(-[a-z0-9]{1,32})?)$/,
    noun: 'target',
    why: 'a service control policy is attached to accounts, to organizational units, or to the root',
    fix: 'write an account alias of this file, 12 digits in quotes, or an id that begins with ou- or r-',
  },
  trusted: {
    code: 'BadTrust',
    pattern: /^(\d{12}|[a-z][a-z0-9-]{0,47}|arn:aws:iam::\d{12}:(root|(role|user)\/[\w+=,.@/-]{1,575}))$/,
    noun: 'trusted principal',
    why: 'a role is assumed by accounts, roles and users that its trust names',
    fix: 'write an account alias of this file, 12 digits in quotes, or the ARN of a role or user',
    slips: [
      { pattern: /:assumed-role\//, fix: "write the role's own ARN: arn:aws:iam::ACCOUNT:role/NAME" },
      { pattern: /\*/, fix: 'name who it is: a role for everybody is no containment' },
    ],
  },
  roleName: {
    code: 'BadRoleName',
    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html; the rest of what IAM takes is no construct id.
    pattern: /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/,
    noun: 'role name',
    why: 'the name is that of an IAM role and of its construct: letters, digits, "_" and "-", beginning with a letter, at most 64',
    fix: 'rename it, for example data-scientist',
  },
  checkId: {
    code: 'BadCheck',
    pattern: /^[a-z]+(-[a-z0-9]+)*$/,
    noun: 'check',
    why: 'a check is named by its id',
    fix: 'copy the id from the finding; docs/checks.md lists all',
  },
  reason: {
    code: 'BadReason',
    pattern: /^(?=.*\S.*\S.*\S)[^\n]{3,500}$/,
    noun: 'reason',
    why: 'who reads the finding next wants to know why it may stand',
    fix: 'write a sentence, with a ticket where there is one',
  },
  day: {
    code: 'BadDay',
    // Days that there are: by the lengths of months, then the 29th of February of leap years.
    pattern:
      /^(\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|1\d|2[0-8]))|(\d\d(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$/,
    noun: 'day',
    why: 'a suppression ends after the day it names',
    fix: 'write it as 2027-01-31',
  },
} as const satisfies Record<string, Rule>;
