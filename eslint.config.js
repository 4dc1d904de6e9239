import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Time, randomness, environment and the terminal enter through `src/app` and `src/cli`; everything below is given them. */
const effects = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Take a clock: time enters through src/app.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take a clock: time enters through src/app.' },
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Take the value as an argument: the environment enters through src/app and src/cli.' },
];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'coverage/', '**/cdktf.out/', '**/.sagelane/', 'test/fixtures/'] },
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
  { files: ['src/**/*.ts', 'tui/**/*.{ts,tsx}'], ignores: ['src/app/**', 'src/cli/**'], rules: { 'no-restricted-syntax': ['error', ...effects] } },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', module: 'writable', require: 'readonly' } } },
  { files: ['bench/**', 'scripts/**'], rules: { 'no-console': 'off' } },
);
