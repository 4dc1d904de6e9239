/** Where a policy is used: it decides which elements it must and must not have. */
export type PolicyKind = 'identity' | 'trust' | 'control' | 'resource';

type Json = Readonly<Record<string, unknown>>;

const ELEMENTS = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

/** What is wrong with a policy text, in AWS's words as far as they are known. */
export function policyProblem(text: string, kind: PolicyKind): string | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return 'This policy contains invalid Json';
  }
  if (!isObject(document)) return 'Syntax errors in policy.';
  const { Version, Statement } = document;
  if (Version !== undefined && Version !== '2012-10-17' && Version !== '2008-10-17') return 'Syntax errors in policy.';
  if (Statement === undefined) return 'Missing required field Statement';
  for (const statement of [Statement].flat()) {
    const problem = isObject(statement) ? statementProblem(statement, kind) : 'Syntax errors in policy.';
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function statementProblem(statement: Json, kind: PolicyKind): string | undefined {
  if (Object.keys(statement).some((name) => !ELEMENTS.has(name))) return 'Syntax errors in policy.';
  const { Effect, Condition } = statement;
  if (Effect !== 'Allow' && Effect !== 'Deny') {
    return Effect === undefined ? 'Missing required field Effect' : `Invalid effect: ${JSON.stringify(Effect)}`;
  }
  const has = (name: string): boolean => name in statement || `Not${name}` in statement;
  if (['Action', 'Resource', 'Principal'].some((name) => name in statement && `Not${name}` in statement)) {
    return 'Syntax errors in policy.';
  }
  if (!has('Action')) return 'Policy statement must contain actions.';
  if (texts(statement['Action'] ?? statement['NotAction']).some((one) => one !== '*' && !/^[\w*?-]+:./.test(one))) {
    return 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
  }
  if (Condition !== undefined && !isObject(Condition)) return 'Syntax errors in policy.';
  if (kind === 'trust') {
    if (has('Resource')) return 'Has prohibited field Resource';
    return has('Principal') ? undefined : 'Missing required field Principal';
  }
  if (kind === 'resource') return has('Principal') ? undefined : 'Missing required field Principal';
  if (has('Principal')) return 'Policy document should not specify a principal.';
  if (!has('Resource')) return 'Policy statement must contain resources.';
  const wrong = texts(statement['Resource'] ?? statement['NotResource']).find(
    (one) => !/^(\*|arn:.*|\$\{.*)$/s.test(one),
  );
  return wrong === undefined ? undefined : `Resource ${wrong} must be in ARN format or "*".`;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: unknown): string[] => [value].flat().map((one) => (typeof one === 'string' ? one : ''));
