import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Time, randomness, environment and the terminal enter through `src/app` and `src/cli`; everything below is given them. */
const effects = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take a clock: time enters through src/app.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take a clock: time enters through src/app.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take the value as an argument: randomness enters through src/app.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Take the value as an argument: the environment enters through src/app and src/cli.',
  },
];

const namedExports = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that a thing has one name everywhere.' },
  { selector: 'ExportAllDeclaration:not([exported])', message: 'List what is exported: a door is written by hand.' },
];

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'coverage/',
      '**/cdktf.out/',
      '**/.sagelane/',
      'test/fixtures/',
      'bench/apps/template.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.ts', 'tui/**/*.{ts,tsx}', 'stacks/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...namedExports] },
  },
  {
    files: ['src/**/*.ts', 'tui/**/*.{ts,tsx}'],
    ignores: ['src/app/**', 'src/cli/**'],
    rules: { 'no-restricted-syntax': ['error', ...effects, ...namedExports] },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  { files: ['bench/**', 'scripts/**'], rules: { 'no-console': 'off' } },
);
