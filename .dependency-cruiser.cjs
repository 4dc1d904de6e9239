/**
 * Who may import whom: the table of ARCHITECTURE.md, enforced. Only value imports count, type-only imports are free.
 * test/architecture/layers.test.ts runs this over the repository, counts the modules it saw, and plants violations.
 */

/** Layer → the other layers whose values it may import. To add a row is a decision: say why in ARCHITECTURE.md. */
const layers = {
  'src/domain': [],
  'src/system': ['src/domain'],
  'src/config': ['src/domain', 'src/system'],
  'src/policy': ['src/domain', 'src/system'],
  'src/store': ['src/domain', 'src/system'],
  'src/journal': ['src/domain', 'src/system'],
  'src/aws': ['src/domain', 'src/system'],
  'src/terraform': ['src/domain', 'src/system'],
  'src/sandbox': ['src/domain', 'src/system'],
  'src/constructs': ['src/domain', 'src/policy'],
  'src/watchers': ['src/domain', 'src/aws'],
  'src/workflow': ['src/domain', 'src/policy', 'src/terraform', 'src/system'],
  'src/commands': ['src/domain', 'src/policy'],
  'src/app': [
    'src/domain',
    'src/system',
    'src/config',
    'src/policy',
    'src/store',
    'src/journal',
    'src/aws',
    'src/terraform',
    'src/constructs',
    'src/watchers',
    'src/workflow',
    'src/commands',
  ],
  'src/cli': ['src/app', 'src/commands', 'src/config', 'src/domain', 'src/sandbox', 'src/system', 'tui'],
  stacks: ['src/constructs', 'src/config', 'src/domain'],
  tui: ['src/domain', 'src/store', 'src/commands'],
};

/** What to do instead, where the answer is not simply "move it down a layer". */
const instead = {
  'src/domain': 'The domain is words without I/O: take the value as an argument, or move the code up.',
  'src/system': 'Files, locks and processes know no product words: pass what it needs as an argument.',
  'src/sandbox': 'The sandbox shares no code with the product: it is reached only by its URL.',
  'src/watchers': 'A watcher gets readers only and emits events; to change something, write a command.',
  'src/workflow':
    'The workflow gets AWS, synth and the provider as ports (src/workflow/ports.ts): wire them in src/app.',
  'src/commands': 'A command gets its readers, writers and journal in its context: wire them in src/app.',
  'src/app': 'The composition root knows neither faces nor the sandbox: the face hands it in as a port.',
  tui: 'A screen renders store state and dispatches commands: put the fact into the store by an event.',
};

/** A heavy package has one owner, so that only the paths which need it pay for it. */
const owners = [
  {
    packages: '@(aws-sdk|smithy)/',
    names: '@aws-sdk, @smithy',
    layers: ['src/aws', 'src/sandbox'],
    instead: 'take AWS through src/aws/ports.ts',
  },
  {
    packages: '(cdktf|constructs|@cdktf/[^/]+)/',
    names: 'cdktf, constructs, @cdktf',
    layers: ['src/constructs', 'stacks'],
    instead: 'let a stack do it, and read what synth left (Synthesis)',
  },
  { packages: '(ink|react)/', names: 'ink, react', layers: ['tui'], instead: 'emit an event; faces draw' },
  {
    packages: '(js-)?yaml/',
    names: 'yaml, js-yaml',
    layers: ['src/config', 'src/sandbox/seed'],
    instead: 'ask src/config for the parsed manifest',
  },
  {
    packages: 'zod/',
    names: 'zod',
    layers: ['src/sandbox/seed'],
    instead: 'describe the shape as src/config/schema does, which loads nothing',
  },
  { packages: 'commander/', names: 'commander', layers: ['src/cli'], instead: 'take options as plain data' },
  { packages: 'zustand/', names: 'zustand', layers: ['src/store'], instead: 'read through a selector' },
  {
    packages: '@msgpack/',
    names: '@msgpack',
    layers: ['src/sandbox/provider'],
    instead: "only Terraform's plugin protocol speaks it",
  },
];

const one = (paths) => `^(${paths.join('|')})/`;

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  name: `${layer.replace('src/', '')}-imports`,
  comment: `${layer} imports values of ${allowed.join(', ') || 'no other layer'}. ${instead[layer] ?? 'Pass it in, or move the code to the layer that may know both.'}`,
  severity: 'error',
  from: { path: one([layer]) },
  to: {
    path: one(['src', 'tui', 'stacks', 'bin', 'bench', 'scripts', 'test', 'examples']),
    pathNot: one([layer, ...allowed]),
  },
}));

const ownerRules = owners.map((owner) => ({
  name: `${owner.names.split(',')[0].replace('@', '')}-owner`,
  comment: `${owner.names} belong to ${owner.layers.join(' and ')}: ${owner.instead}.`,
  severity: 'error',
  from: { path: one(['src', 'tui', 'stacks']), pathNot: one(owner.layers) },
  to: { path: `(^|node_modules/)${owner.packages}` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    ...ownerRules,
    {
      name: 'package-door-imports',
      comment: 'The package door (src/index.ts) shows domain words only; the other doors are their layers.',
      severity: 'error',
      from: { path: '^src/[^/]+$' },
      to: { path: '.', pathNot: '^src/domain/' },
    },
    {
      name: 'stacks-are-executed',
      comment:
        'stacks/ is what gets deployed: it is run as a CDKTF app, never imported. Move what is shared to src/constructs.',
      severity: 'error',
      from: { path: one(['src', 'tui']) },
      to: { path: '^stacks/' },
    },
    {
      name: 'tui-is-lazy',
      comment: 'The terminal app costs Ink and React: import it with `await import()` when it is opened.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^tui/', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'no-io-in-pure-layers',
      comment: 'domain, policy and store are pure: take what was read as an argument.',
      severity: 'error',
      from: { path: one(['src/domain', 'src/policy', 'src/store']) },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(path|url|crypto|util)$' },
    },
    {
      name: 'who-starts-processes',
      comment:
        'Processes are started in src/terraform, src/system, src/app, src/cli and src/sandbox alone: take it as a port.',
      severity: 'error',
      from: {
        path: one(['src', 'tui', 'stacks']),
        pathNot: one(['src/terraform', 'src/system', 'src/app', 'src/cli', 'src/sandbox']),
      },
      to: { path: '^(node:)?child_process$' },
    },
    {
      name: 'no-circular',
      comment: 'Two modules that need each other are one idea, or hide a third one that both need: split it out.',
      severity: 'error',
      from: { path: one(['src', 'tui', 'stacks']) },
      to: { circular: true },
    },
    {
      name: 'no-dev-dependency',
      comment: 'What runs when installed must be in dependencies or peerDependencies: add it there.',
      severity: 'error',
      from: { path: one(['src', 'tui', 'stacks']) },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm', 'npm-peer'] },
    },
    {
      name: 'resolvable',
      comment:
        'An import that cannot be resolved fails at run time: check the path and its suffix, or install the package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '(^|/)cdktf\\.out/', '(^|/)\\.sagelane/'] },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: `${__dirname}/test/architecture/tsconfig.cruise.json` },
    moduleSystems: ['es6', 'cjs'],
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['sagelane-source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    skipAnalysisNotInRules: true,
  },
};
