import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cruiserConfig, cruiseTree, REPOSITORY } from './cruise.ts';

const LAYERS = ['src', 'stacks', 'tui'];

// The whole repository: `npm run layers`, and layers.long.test.ts.

/** Rule → a file that breaks it, and what that file says. */
const PLANTED: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'domain-imports': ['src/domain/planted.ts', "import '../aws/victim.ts';"],
  'system-imports': ['src/system/planted.ts', "import '../aws/victim.ts';"],
  'config-imports': ['src/config/planted.ts', "import '../aws/victim.ts';"],
  'policy-imports': ['src/policy/planted.ts', "import '../aws/victim.ts';"],
  'store-imports': ['src/store/planted.ts', "import '../aws/victim.ts';"],
  'journal-imports': ['src/journal/planted.ts', "import '../aws/victim.ts';"],
  'aws-imports': ['src/aws/planted.ts', "import '../sandbox/victim.ts';"],
  'terraform-imports': ['src/terraform/planted.ts', "import '../aws/victim.ts';"],
  'sandbox-imports': ['src/sandbox/planted.ts', "import '../aws/victim.ts';"],
  'constructs-imports': ['src/constructs/planted.ts', "import '../aws/victim.ts';"],
  'watchers-imports': ['src/watchers/planted.ts', "import '../sandbox/victim.ts';"],
  'workflow-imports': ['src/workflow/planted.ts', "import '../aws/victim.ts';"],
  'commands-imports': ['src/commands/planted.ts', "import '../aws/victim.ts';"],
  'app-imports': ['src/app/planted.ts', "import '../sandbox/victim.ts';"],
  'cli-imports': ['src/cli/planted.ts', "import '../aws/victim.ts';"],
  'stacks-imports': ['stacks/planted.ts', "import '../src/aws/victim.ts';"],
  'tui-imports': ['tui/Planted.tsx', "import '../src/aws/victim.ts';\nexport const Planted = () => <b>planted</b>;"],
  'package-door-imports': ['src/planted.ts', "import './aws/victim.ts';"],
  'stacks-are-executed': ['src/cli/stacks.ts', "import '../../stacks/victim.ts';"],
  'tui-is-lazy': ['src/cli/screen.ts', "import '../../tui/victim.ts';"],
  'aws-sdk-owner': ['src/workflow/sdk.ts', "import '@aws-sdk/client-sts';"],
  'cdktf-owner': [
    'src/policy/cdktf.ts',
    "export const load = () => import('@cdktf/provider-aws/lib/provider/index.js');",
  ],
  'ink-owner': ['src/cli/ink.ts', "import 'ink';"],
  'yaml-owner': ['src/cli/yaml.ts', "import 'yaml';"],
  'zod-owner': ['src/config/zod.ts', "import 'zod';"],
  'commander-owner': ['src/app/commander.ts', "import 'commander';"],
  'zustand-owner': ['src/app/zustand.ts', "import 'zustand';"],
  'msgpack-owner': ['src/sandbox/msgpack.ts', "import '@msgpack/msgpack';"],
  'no-io-in-pure-layers': ['src/domain/io.ts', "import 'node:fs';"],
  'who-starts-processes': ['src/workflow/process.ts', "import 'node:child_process';"],
  'no-circular': ['src/aws/circle-back.ts', "import './circle.ts';"],
  'no-dev-dependency': ['src/aws/dev.ts', "import 'vitest';"],
  resolvable: ['src/aws/missing.ts', "import './nowhere.ts';"],
};

/** Files that keep the rules though they look like trouble. */
const INNOCENT: Readonly<Record<string, string>> = {
  'src/domain/type-only.ts':
    "import type { Victim } from '../aws/victim.ts';\nexport const free = (one: Victim): Victim => one;",
  'src/domain/generic-arrow.ts': 'export const same = <One>(one: One): One => one;',
};

describe('a planted violation', () => {
  const tree = mkdtempSync(join(tmpdir(), 'sagelane-layers-'));
  const caught = new Map<string, string[]>();

  beforeAll(async () => {
    cpSync(join(REPOSITORY, 'package.json'), join(tree, 'package.json'));
    symlinkSync(join(REPOSITORY, 'node_modules'), join(tree, 'node_modules'));
    const files = [
      ...['src/aws', 'src/sandbox', 'stacks', 'tui'].map(
        (one) => [`${one}/victim.ts`, 'export type Victim = 1;'] as const,
      ),
      ['src/aws/circle.ts', "import './circle-back.ts';"] as const,
      ...Object.entries(INNOCENT),
      ...Object.values(PLANTED),
    ];
    for (const [file, text] of files) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), `${text}\n`);
    }
    const { summary } = await cruiseTree(tree, LAYERS);
    for (const { rule, from } of summary.violations) caught.set(rule.name, [...(caught.get(rule.name) ?? []), from]);
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  test('is known for every rule', () => {
    expect(Object.keys(PLANTED).sort()).toEqual(cruiserConfig.forbidden.map((rule) => rule.name ?? '').sort());
  });

  test.each(Object.entries(PLANTED))('of %s is caught', (rule, [file]) => {
    expect(caught.get(rule)).toContain(file);
  });

  test.each(Object.keys(INNOCENT))('is not seen in %s', (file) => {
    expect([...caught.values()].flat()).not.toContain(file);
  });
});

test('every rule says what to do instead', () => {
  for (const rule of cruiserConfig.forbidden) expect(rule.comment, rule.name).toMatch(/\w{3,}.*[.]$/);
});
