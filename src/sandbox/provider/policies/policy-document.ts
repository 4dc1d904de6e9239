import { goJson, sortedByKey } from './go-json.ts';

export type OneOrMany = string | readonly string[];

export interface Principal {
  readonly type: string;
  readonly identifiers: OneOrMany;
}

export interface Condition {
  readonly test: string;
  readonly variable: string;
  readonly values: readonly string[];
}

export interface Statement {
  readonly sid?: string | undefined;
  readonly effect?: string | undefined;
  readonly actions?: OneOrMany | undefined;
  readonly notActions?: OneOrMany | undefined;
  readonly resources?: OneOrMany | undefined;
  readonly notResources?: OneOrMany | undefined;
  readonly principals?: readonly Principal[] | undefined;
  readonly notPrincipals?: readonly Principal[] | undefined;
  readonly conditions?: readonly Condition[] | undefined;
}

export interface PolicyDocument {
  readonly version?: string | undefined;
  readonly id?: string | undefined;
  readonly statements: readonly Statement[];
}

/** The later document's id and statements win (by Sid); the higher version does. */
export function mergeDocuments(base: PolicyDocument, added: PolicyDocument): PolicyDocument {
  const statements = [...base.statements];
  for (const statement of added.statements) {
    const same = statement.sid ? statements.findIndex((one) => one.sid === statement.sid) : -1;
    if (same < 0) statements.push(statement);
    else statements[same] = statement;
  }
  const version = (added.version ?? '') > (base.version ?? '') ? added.version : base.version;
  return { version, id: added.id || base.id, statements };
}

/** As the genuine provider's `aws_iam_policy_document` writes it: `json` with an indent of two, `minified_json` without. */
export const renderDocument = (document: PolicyDocument, indent?: number): string =>
  goJson(
    withoutEmpty({
      Version: document.version,
      Id: document.id,
      Statement: document.statements.map(statementJson),
    }),
    indent,
  );

const statementJson = (statement: Statement): object =>
  withoutEmpty({
    Sid: statement.sid,
    Effect: statement.effect,
    Action: statement.actions,
    NotAction: statement.notActions,
    Resource: statement.resources,
    NotResource: statement.notResources,
    Principal: statement.principals && principalsJson(statement.principals),
    NotPrincipal: statement.notPrincipals && principalsJson(statement.notPrincipals),
    Condition: statement.conditions && conditionsJson(statement.conditions),
  });

/** Only `{"*": "*"}` becomes `"*"`: IAM refuses that in a role's trust policy and takes `{"AWS": "*"}`. */
function principalsJson(principals: readonly Principal[]): object | string {
  const [only, ...others] = principals;
  if (only === undefined) return '';
  const wildcard = only.type === '*' && [only.identifiers].flat().join() === '*';
  if (others.length === 0 && wildcard) return '*';
  const byType = new Map<string, OneOrMany>();
  for (const { type, identifiers } of principals) {
    const before = byType.get(type);
    const added = typeof identifiers === 'string' ? identifiers : identifiers.toSorted().reverse();
    byType.set(type, before === undefined ? added : [before, added].flat());
  }
  return sortedByKey(byType);
}

function conditionsJson(conditions: readonly Condition[]): object | string {
  const tests = new Map<string, Map<string, readonly string[]>>();
  for (const { test, variable, values } of conditions) {
    const variables = tests.get(test) ?? new Map<string, readonly string[]>();
    variables.set(variable, [...(variables.get(variable) ?? []), ...values]);
    tests.set(test, variables);
  }
  if (tests.size === 0) return '';
  const flat = [...tests].map(([test, variables]): readonly [string, object] => [
    test,
    sortedByKey([...variables].map(([name, values]) => [name, values.length === 1 ? values[0] : values] as const)),
  ]);
  return sortedByKey(flat);
}

const withoutEmpty = (members: Record<string, unknown>): object =>
  Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
