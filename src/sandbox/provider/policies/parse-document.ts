import type { Condition, OneOrMany, PolicyDocument, Principal, Statement } from './policy-document.ts';

/** Reads a policy in JSON, as the genuine provider reads `source_policy_documents`; throws saying what is wrong in it. */
export function parseDocument(json: string): PolicyDocument {
  const document = objectOf(JSON.parse(json), 'the policy');
  const statements = document['Statement'] ?? [];
  if (!Array.isArray(statements)) throw new TypeError('Statement is not a list');
  return { version: textOf(document['Version']), id: textOf(document['Id']), statements: statements.map(statementOf) };
}

function statementOf(value: unknown): Statement {
  const statement = objectOf(value, 'a statement');
  return {
    sid: textOf(statement['Sid']),
    effect: textOf(statement['Effect']),
    actions: oneOrMany(statement['Action']),
    notActions: oneOrMany(statement['NotAction']),
    resources: oneOrMany(statement['Resource']),
    notResources: oneOrMany(statement['NotResource']),
    principals: principalsOf(statement['Principal']),
    notPrincipals: principalsOf(statement['NotPrincipal']),
    conditions: conditionsOf(statement['Condition']),
  };
}

function principalsOf(value: unknown): readonly Principal[] | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return [{ type: '*', identifiers: ['*'] }];
  return Object.entries(objectOf(value, 'a principal')).map(([type, identifiers]) => ({
    type,
    identifiers: oneOrMany(identifiers) ?? [],
  }));
}

function conditionsOf(value: unknown): readonly Condition[] | undefined {
  if (value === undefined) return undefined;
  return Object.entries(objectOf(value, 'a condition')).flatMap(([test, variables]) =>
    Object.entries(objectOf(variables, `condition ${test}`)).map(([variable, values]) => ({
      test,
      variable,
      values: [typeof values === 'boolean' ? String(values) : (oneOrMany(values) ?? [])].flat(),
    })),
  );
}

function oneOrMany(value: unknown): OneOrMany | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw new TypeError(`${JSON.stringify(value)} is neither a text nor a list of texts`);
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function objectOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new TypeError(`${what} is not an object`);
}
