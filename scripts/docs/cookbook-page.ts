import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { App, TerraformStack, Testing } from 'cdktf';
import { loadManifest } from '../../src/config/index.ts';
import { CHANGE_MARKS } from '../../src/domain/change-marks.ts';
import { addManifestStacks } from '../../stacks/manifest-stacks.ts';
import { GENERATED } from './generated-notice.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));

/** One scenario: its example, and what a plan of it makes where nothing is yet. */
export async function cookbookPage(example: string): Promise<string> {
  const file = `${EXAMPLES}/${example}/sagelane.yaml`;
  const text = readFileSync(file, 'utf8');
  const app = new App();
  await addManifestStacks(app, await loadManifest(file), { sandbox: false, stateDir: '/state' });
  const stacks = app.node.children.filter((child): child is TerraformStack => TerraformStack.isStack(child));
  return [
    GENERATED,
    `# ${titleOf(example)}`,
    '',
    leadOf(text),
    '',
    `The manifest is [examples/${example}/sagelane.yaml](../../examples/${example}/sagelane.yaml); it runs in the sandbox as it is:`,
    '',
    '```sh',
    `npx sagelane --config examples/${example}/sagelane.yaml --sandbox plan`,
    '```',
    '',
    '```yaml',
    bodyOf(text),
    '```',
    '',
    ...appOf(example),
    '## The plan it yields',
    '',
    ...stacks.flatMap(planOf),
  ].join('\n');
}

/** The same as an app of one's own, where there is one. */
function appOf(example: string): string[] {
  const app = `examples/${example}-typescript/main.ts`;
  if (!existsSync(`${EXAMPLES}/../${app}`)) return [];
  return [`As a CDKTF app of your own, without a manifest: [${app}](../../${app}).`, ''];
}

function planOf(stack: TerraformStack): string[] {
  const { resource = {}, import: imports = [] } = JSON.parse(Testing.synth(stack)) as Synthesized;
  const imported = new Set(imports.map(({ to }) => to));
  const addresses = Object.entries(resource).flatMap(([type, named]) =>
    Object.keys(named).map((name) => `${type}.${name}`),
  );
  const adds = addresses.length - imported.size;
  const counts = `${adds} to add${imported.size > 0 ? `, ${imported.size} to import` : ''}`;
  const waits = stack.dependencies.map(({ node }) => `\`${node.id}\``);
  return [
    `Stack \`${stack.node.id}\`: ${counts}${waits.length > 0 ? `, deferred until ${waits.join(' and ')} is applied` : ''}`,
    '',
    '```',
    ...addresses.map((address) => `${CHANGE_MARKS[imported.has(address) ? 'import' : 'create'].mark} ${address}`),
    '```',
    '',
  ];
}

interface Synthesized {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly import?: readonly { readonly to: string }[];
}

const titleOf = (example: string): string => {
  const words = example.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

const comments = (text: string): string[] =>
  (/^(#.*\n)+/.exec(text)?.[0] ?? '').split('\n').map((line) => line.replace(/^# ?/, ''));

/** The example's first sentence: between the line for editors and the one that says how it runs. */
const leadOf = (text: string): string => comments(text).slice(1).join('\n').trim().split('\n\n')[0] ?? '';

const bodyOf = (text: string): string => text.replace(/^(#.*\n)+/, '').trimEnd();
