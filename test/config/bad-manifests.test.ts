import { describe, expect, test } from 'vitest';
import { GOOD, change, linesOf, problemsOfText } from './manifest-text.ts';

const IDS = '"111122223333"';
const PIPELINES = '[churn-train]';
const WITH = '[analytics]';

/** What is wrong → the text → each problem with line and column. */
const BAD: Readonly<Record<string, readonly [text: string, ...problems: string[]]>> = {
  'a list that is not closed': [
    change(PIPELINES, '[churn-train'),
    '10:5 ManifestSyntax flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
  'a tab for indentation': [
    change('    permission', '\tpermission'),
    '11:1 ManifestSyntax tabs are not allowed as indentation',
  ],
  'a second document': [`${GOOD}---\n`, '12:1 ManifestSyntax a second document begins here'],
  'an alias without anchor': [change(WITH, '[*nobody]'), '10:12 ManifestSyntax alias *nobody names no anchor'],
  'a tag': [change('us-east-1', '!region us-east-1'), '2:9 ManifestSyntax unresolved tag: !region'],
  'a key that is no text': [`${GOOD}? [a]\n: b\n`, '12:3 ManifestSyntax with stringKeys, all keys must be strings'],
  'brackets without end': ['['.repeat(10_000), expect.stringContaining('ManifestSyntax') as string],
  'nothing at all': ['', '1:1 ManifestEmpty the file declares nothing'],
  'only comments': ['# later\n', '1:1 ManifestEmpty the file declares nothing'],
  'a list for a manifest': ['- a\n', '1:1 WrongType the file must be a mapping, not a list'],
  'prose for a manifest': ['hello\n', '1:1 WrongType the file must be a mapping, not "hello"'],
  'a key twice': [
    change('    permission', '    owner: analytics\n    permission'),
    '11:5 DuplicateKey key "owner" stands here a second time',
  ],
  'an account alias twice': [
    change('  analytics:', '  ml-prod:'),
    '5:3 DuplicateKey key "ml-prod" stands here a second time',
    '10:12 UnknownAlias no account is called "analytics"',
  ],
  'a day that no month has': [
    `${GOOD}suppress: [{ check: a, reason: "OPS-1", until: 2026-02-31 }]\n`,
    '12:48 BadDay "2026-02-31" is no day',
  ],
  'the 29th of February of a common year': [
    `${GOOD}suppress: [{ check: a, reason: "OPS-1", until: 2027-02-29 }]\n`,
    '12:48 BadDay "2027-02-29" is no day',
  ],
  'a misspelt key': [change('    owner', '    ownr'), '8:5 UnknownKey unknown key "ownr"'],
  'an unknown section': [`${GOOD}pipelines: []\n`, '12:1 UnknownKey unknown key "pipelines"'],
  'a key named like part of JavaScript': [`${GOOD}__proto__: 1\n`, '12:1 UnknownKey unknown key "__proto__"'],
  'a later version': [change('version: 1', 'version: 2'), '1:10 UnsupportedVersion version 2 is not known'],
  'a version in quotes': [change('version: 1', 'version: "1"'), '1:10 UnsupportedVersion version "1" is not known'],
  'no version and no Region': [
    change('version: 1\nregion: us-east-1\n', ''),
    '1:1 MissingKey "version" is missing',
    '1:1 MissingKey "region" is missing',
  ],
  'a share without permission': [change('    permission: read\n', ''), '7:5 MissingKey "permission" is missing'],
  'a key without value': [
    change('permission: read', 'permission:'),
    '11:16 WrongType "permission" must be text, not nothing',
  ],
  'an account id as a number': [
    change(IDS, '111122223333'),
    '4:18 BadAccountId account id 111122223333 is written as a number',
  ],
  'an account id that lost its zero': [
    change(IDS, '011122223333'),
    '4:18 BadAccountId account id 011122223333 is written as a number',
  ],
  'eleven digits': [change(IDS, '"11112222333"'), '4:18 BadAccountId "11112222333" is no account id'],
  'an account id twice': [
    change(
      '  analytics: { id: "444455556666" }',
      '  analytics: { id: "111122223333" }\n  research: { id: "444455556666" }',
      change(WITH, '[research]'),
    ),
    '5:20 DuplicateAccountId account id 111122223333 is declared as "ml-prod" already',
  ],
  'an alias in capitals': [
    change('  analytics: {', '  Analytics: {', change(WITH, '["444455556666"]')),
    '5:3 BadAlias "Analytics" is no account alias',
  ],
  'an alias of 49 letters': [
    change('  analytics: {', `  ${'a'.repeat(49)}: {`, change(WITH, '["444455556666"]')),
    `5:3 BadAlias "${'a'.repeat(49)}" is no account alias`,
  ],
  'an alias with the suffix of another stack': [
    change('analytics:', 'ml-prod-acceptance:', change(WITH, '[ml-prod-acceptance]')),
    '5:3 BadAlias "ml-prod-acceptance" ends in "-acceptance"',
  ],
  'a Region that is none': [change('us-east-1', 'useast'), '2:9 BadRegion "useast" is no Region'],
  'a Region of China': [change('us-east-1', 'cn-north-1'), '2:9 BadRegion "cn-north-1" is no Region'],
  'an organization that is none': [`organization: abc\n${GOOD}`, '1:15 BadOrganization "abc" is no organization id'],
  'two backends': [
    `${GOOD}backend: { s3: { bucket: tf-state }, cloud: { organization: acme } }\n`,
    '12:38 BadBackend "backend" names 2: s3, cloud',
  ],
  'one address for all states': [
    `${GOOD}backend: { http: { address: "https://state.example.com/ml" } }\n`,
    '12:29 BadBackend "https://state.example.com/ml" is no address of a state',
  ],
  'a workspace that is a path': [
    `${GOOD}backend: { local: { workspace: a/b } }\n`,
    '12:32 BadBackend "a/b" is no workspace',
  ],
  'a backend by its name': [`${GOOD}backend: local\n`, '12:10 WrongType "backend" must be a mapping, not "local"'],
  'a bucket by its URL': [
    `${GOOD}backend: { s3: { bucket: "s3://state", key: x } }\n`,
    '12:26 BadBackend "s3://state" is no bucket name',
    '12:40 UnknownKey unknown key "key"',
  ],
  'a profile with a space': [
    change('"444455556666"', '"444455556666", profile: "a b"'),
    '5:45 BadProfile "a b" is no profile',
  ],
  'a user for a role': [
    change('"444455556666"', '"444455556666", assumeRole: "arn:aws:iam::444455556666:user/x"'),
    '5:48 BadRole "arn:aws:iam::444455556666:user/x" is no role ARN',
  ],
  'a profile and a role': [
    change('"444455556666"', '"444455556666", profile: x, assumeRole: "arn:aws:iam::444455556666:role/x"'),
    '5:60 ProfileAndRole account "analytics" has a profile and assumeRole',
  ],
  'a role of another account': [
    change('"444455556666"', '"444455556666", assumeRole: "arn:aws:iam::111122223333:role/x"'),
    '5:48 RoleElsewhere the role belongs to account 111122223333, "analytics" is 444455556666',
  ],
  'protect as text': [
    change('"444455556666"', '"444455556666", protect: yes'),
    '5:45 WrongType "protect" must be true or false, not "yes"',
  ],
  'a share name twice, in another case': [
    GOOD + GOOD.slice(GOOD.indexOf('  - name')).replace('churn', 'Churn'),
    '12:11 DuplicateShareName share "Churn" is declared already',
  ],
  'a share name of 81 letters': [
    change('name: churn', `name: ${'a'.repeat(81)}`),
    `7:11 BadShareName "${'a'.repeat(81)}" is no share name`,
  ],
  'a share name that CDKTF needs': [
    change('name: churn', 'name: backend'),
    '7:11 BadShareName "backend" is no share name',
  ],
  'a share name full of escapes': [
    change('name: churn', 'name: "\\e[31mred"'),
    '7:11 BadShareName "\u001b[31mred" is no share name',
  ],
  'an owner that is not declared': [
    change('owner: ml-prod', 'owner: mlprod'),
    '8:12 UnknownAlias no account is called "mlprod"',
  ],
  'accounts that are misspelt, without a word on each alias': [
    change('accounts:', 'acounts:'),
    '3:1 UnknownKey unknown key "acounts"',
  ],
  'no account at all': [
    change(GOOD.slice(GOOD.indexOf('accounts:'), GOOD.indexOf('shares:')), 'accounts: {}\n'),
    '6:12 UnknownAlias no account is called "ml-prod"',
    '8:12 UnknownAlias no account is called "analytics"',
  ],
  'a consumer that is not declared': [change(WITH, '[analytcs]'), '10:12 UnknownAlias no account is called "analytcs"'],
  'the owner as consumer': [change(WITH, '[ml-prod]'), '10:12 ConsumerIsOwner "ml-prod" is the owner itself'],
  "the owner's id as consumer": [
    change(WITH, '["111122223333"]'),
    '10:12 ConsumerIsOwner "111122223333" is the owner "ml-prod"',
  ],
  "a role of the owner's as consumer": [
    change(WITH, '["arn:aws:iam::111122223333:role/x"]'),
    '10:12 ConsumerIsOwner "arn:aws:iam::111122223333:role/x" belongs to the owner "ml-prod"',
  ],
  "another account's pipeline": [
    change(PIPELINES, '["arn:aws:sagemaker:us-east-1:444455556666:pipeline/x"]'),
    '9:17 PipelineElsewhere the pipeline belongs to account 444455556666, the owner "ml-prod" is 111122223333',
  ],
  "another Region's pipeline": [
    change(PIPELINES, '["arn:aws:sagemaker:eu-west-1:111122223333:pipeline/x"]'),
    '9:17 PipelineElsewhere the pipeline is in eu-west-1, the owner "ml-prod" is declared in us-east-1',
  ],
  "AWS's own pipeline": [
    change(PIPELINES, '["arn:aws:sagemaker:us-east-1:aws:pipeline/x"]'),
    '9:17 PipelineElsewhere the pipeline belongs to AWS, the owner "ml-prod" is 111122223333',
  ],
  'pipeline names that AWS refuses': [
    change(PIPELINES, '[churn_train, -x, "a b"]'),
    '9:17 BadPipeline "churn_train" is no pipeline',
    '9:30 BadPipeline "-x" is no pipeline',
    '9:34 BadPipeline "a b" is no pipeline',
  ],
  'a pipeline twice, by name and by ARN': [
    change(PIPELINES, '[x, "arn:aws:sagemaker:us-east-1:111122223333:pipeline/x"]'),
    '9:20 DuplicatePipeline pipeline "arn:aws:sagemaker:us-east-1:111122223333:pipeline/x" is in this share already',
  ],
  'principals that RAM does not take': [
    change(WITH, '["*", "arn:aws:iam::444455556666:root", 444455556666, sagemaker.amazonaws.com]'),
    '10:12 BadPrincipal "*" is no principal',
    '10:17 BadPrincipal "arn:aws:iam::444455556666:root" is no principal',
    '10:51 BadPrincipal account id 444455556666 is written as a number',
    '10:65 BadPrincipal "sagemaker.amazonaws.com" is no principal',
  ],
  'a consumer twice, by alias and by id': [
    change(WITH, '[analytics, "444455556666"]'),
    '10:23 DuplicatePrincipal principal "444455556666" is in this share already',
  ],
  'another organization': [
    `organization: o-abc123\n${change(WITH, '["arn:aws:organizations::123456789012:ou/o-zzz/ou-1"]')}`,
    '11:12 OrganizationElsewhere the principal is in organization o-zzz, this file in o-abc123',
  ],
  'empty lists': [
    change(PIPELINES, '[]', change(WITH, '[]')),
    '9:16 EmptyList "pipelines" is an empty list',
    '10:11 EmptyList "with" is an empty list',
  ],
  'a name instead of a list': [change(WITH, 'analytics'), '10:11 WrongType "with" must be a list, not "analytics"'],
  'a permission that is none': [
    change('permission: read', 'permission: write'),
    '11:17 BadPermission "write" is no permission',
  ],
  "another account's permission": [
    change('permission: read', 'permission: "arn:aws:ram:us-east-1:444455556666:permission/x"'),
    '11:17 PermissionElsewhere the permission belongs to account 444455556666 in us-east-1, the share to 111122223333 in us-east-1',
  ],
  'an acceptance that is none': [
    `${GOOD}    acceptance: operater\n`,
    '12:17 BadAcceptance acceptance "operater" is not known',
  ],
  'acceptance by an organization that is not declared': [
    `${GOOD}    acceptance: organization\n`,
    '12:17 AcceptanceMisfit acceptance: organization needs "organization:" at the top of the file',
  ],
  'acceptance by Terraform in an account that is not declared': [
    `${change(WITH, '[analytics, "999988887777"]')}    acceptance: terraform\n`,
    '10:23 AcceptanceMisfit Terraform cannot accept for "999988887777"',
  ],
  'tags that AWS refuses': [
    `${GOOD}    tags: { "aws:x": a, cost: 1, path: "\${x}" }\n`,
    '12:13 BadTag "aws:x" is no tag key',
    '12:31 BadTag "1" is no tag value',
    '12:40 BadTag "${x}" is no tag value',
  ],
  'shape and cross-references at once': [
    change('us-east-1', 'useast', change(WITH, '[nobody]', change('permission: read', 'permission: raed'))),
    '2:9 BadRegion "useast" is no Region',
    '10:12 UnknownAlias no account is called "nobody"',
    '11:17 BadPermission "raed" is no permission',
  ],
};

describe('a manifest is refused with line and column for', () => {
  test.each(Object.entries(BAD))('%s', (_, [text, ...expected]) => {
    expect(linesOf(problemsOfText(text))).toEqual(expected);
  });
});

test('every problem says where and what to do', () => {
  for (const [text] of Object.values(BAD)) {
    for (const problem of problemsOfText(text)) {
      expect(problem.at?.file).toBe('sagelane.yaml');
      expect(problem.fix, problem.what).toMatch(/^\S+ .*\S$/s);
      expect(problem.what, 'no full stop').not.toMatch(/\.$/);
    }
  }
});

test.each([
  ['a misspelt key', change('    owner', '    ownr'), 'did you mean "owner"?'],
  ['swapped letters', change(WITH, '[anlaytics]'), 'did you mean "analytics"?'],
  ['a misspelt acceptance', `${GOOD}    acceptance: opertor\n`, 'did you mean "operator"?'],
  ['a number', change(IDS, '011122223333'), 'write it in quotes: "011122223333"'],
  ['a name instead of a list', change(WITH, 'analytics'), 'write it as a list: [analytics]'],
  [
    'the root of an account',
    change(WITH, '["arn:aws:iam::444455556666:root"]'),
    'write the account id instead: its 12 digits in quotes',
  ],
  [
    'a word that is close to nothing',
    change(WITH, '[zzzzzz]'),
    'declare it under accounts:, or write 12 digits or an ARN (known here: ml-prod, analytics)',
  ],
])('the fix of %s is at hand', (_, text, fix) => {
  expect(problemsOfText(text).map((problem) => problem.fix)).toEqual([fix]);
});

test('aliases of aliases that would fill the memory end in a message', () => {
  const levels = [...'bcdefghij'].map(
    (name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghij'[index]}`).join()}]`,
  );
  const problems = problemsOfText(`a: &a [${Array(10).fill(1).join()}]\n${levels.join('\n')}\n`);
  expect(problems.map((problem) => problem.what)).toEqual(['the file stands for more than 100000 values']);
});
