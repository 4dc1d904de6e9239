import type { ConditionKeys } from './condition-keys.ts';
import { conditionsHold } from './conditions.ts';
import type { Patterns, Statement } from './policy.ts';
import { namingOf, type Asker, type Naming } from './principals.ts';
import { matchesAction, matchesArn } from './wildcards.ts';

/** What policies are asked. */
export interface Question {
  readonly action: string;
  /** ARN, or `*` for an action that is about none. */
  readonly resource: string;
  readonly keys: ConditionKeys;
  readonly asker: Asker;
}

export type Verdict = 'deny' | 'allow' | 'none';

/** What policies of one kind say together: a Deny wins, else an Allow, else nothing. */
export function evaluate(statements: Iterable<Statement>, question: Question): Verdict {
  let allowed = false;
  for (const statement of statements) {
    if ((allowed && !statement.deny) || applies(statement, question) === 'none') continue;
    if (statement.deny) return 'deny';
    allowed = true;
  }
  return allowed ? 'allow' : 'none';
}

/** Of resource and trust policies: whether it is the asker or only his account that they allow. */
export function evaluateResource(statements: readonly Statement[], question: Question): 'deny' | Naming {
  if (evaluate(statements, question) === 'deny') return 'deny';
  const namings = statements.filter((one) => !one.deny).map((one) => applies(one, question));
  return namings.find((one) => one === 'self') ?? namings.find((one) => one === 'account') ?? 'none';
}

function applies(statement: Statement, { action, resource, keys, asker }: Question): Naming {
  const { actions, resources, principals, conditions, variables } = statement;
  const expand = (pattern: string): string | undefined => (variables ? keys.expand(pattern) : pattern);
  if (!within(actions, (pattern) => matchesAction(pattern, action))) return 'none';
  if (resources && !within(resources, (pattern) => matchesExpanded(expand(pattern), resource))) return 'none';
  const naming = principals ? namingOf(principals, asker) : 'self';
  if (naming === 'none') return 'none';
  return conditionsHold(conditions, keys, variables) ? naming : 'none';
}

const matchesExpanded = (pattern: string | undefined, resource: string): boolean =>
  pattern !== undefined && matchesArn(pattern, resource);

const within = ({ not, patterns }: Patterns, matches: (pattern: string) => boolean): boolean =>
  patterns.some(matches) !== not;
