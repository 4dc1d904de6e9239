import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** One way in which a code is said; words in capitals are filled in. */
export interface ProductError {
  readonly code: string;
  readonly what: string;
  readonly fix: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every problem that the sources spell out (`{ code: 'X', what: …, fix: … }`), in the order of their codes. */
export function productErrors(): readonly ProductError[] {
  const found = new Map<string, ProductError>();
  for (const file of globSync('{src,stacks,tui}/**/*.{ts,tsx}', { cwd: root, exclude: ['src/aws/errors/**'] }).sort()) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const errors = ts.isObjectLiteralExpression(node) ? errorsOf(node) : [];
      for (const error of errors) found.set(`${error.code} ${error.what}`, error);
      node.forEachChild(visit);
    };
    visit(source);
  }
  return [...found.values()].sort((a, b) => a.code.localeCompare(b.code) || a.what.localeCompare(b.what));
}

function errorsOf(literal: ts.ObjectLiteralExpression): readonly ProductError[] {
  const code = property(literal, 'code');
  const what = property(literal, 'what');
  if (!code || !what) return [];
  return codesOf(code).map((one) => ({ code: one, what: wordsOf(what), fix: wordsOf(property(literal, 'fix')) }));
}

/** `'X'`, or the two of `condition ? 'X' : 'Y'`. */
function codesOf(code: ts.Expression): readonly string[] {
  if (ts.isConditionalExpression(code)) return [...codesOf(code.whenTrue), ...codesOf(code.whenFalse)];
  return ts.isStringLiteral(code) && /^[A-Z][A-Za-z]+$/.test(code.text) ? [code.text] : [];
}

const property = (literal: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined =>
  literal.properties.find(
    (one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && one.name.getText() === name,
  )?.initializer;

/** A text as it is written; what only the moment knows is named by its last word, in capitals. */
function wordsOf(expression: ts.Expression | undefined): string {
  if (expression === undefined) return '';
  if (ts.isStringLiteralLike(expression)) return expression.text;
  if (ts.isTemplateExpression(expression)) {
    return (
      expression.head.text +
      expression.templateSpans.map((span) => filledIn(span.expression) + span.literal.text).join('')
    );
  }
  if (ts.isConditionalExpression(expression))
    return `${wordsOf(expression.whenTrue)}; or ${wordsOf(expression.whenFalse)}`;
  return filledIn(expression);
}

function filledIn(expression: ts.Expression): string {
  const names = expression.getText().match(/[A-Za-z]+/g) ?? [];
  return ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression)
    ? (names.at(-1) ?? '').toUpperCase()
    : '…';
}
