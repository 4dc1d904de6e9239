import type { Finding } from '../domain/finding.ts';
import { declaredBy, type ReadingStack } from './declared-by.ts';
import type { Imports } from './imports.ts';
import type { ExistingThings } from './ports.ts';

const ROLE = 'aws_iam_role';
const POLICY = 'aws_iam_role_policy';

export const ROLE_TYPES = [ROLE, POLICY] as const;

/**
 * Roles that exist under the names which a stack declares, with their inline policies; ids are `ROLE` and `ROLE:POLICY`.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policy#import
 *
 * @param stacks of the same account too, since each may give a policy to a role of another
 */
export async function roleImports(
  stack: string,
  stacks: ReadonlyMap<string, ReadingStack>,
  { policiesOf }: Pick<ExistingThings, 'policiesOf'>,
): Promise<Imports> {
  const roles = rolesIn(stack, stacks);
  const policies = policiesIn(stack, stacks);
  const names = new Set([...roles, ...policies].map(({ role }) => role));
  const blocks: { readonly to: string; readonly id: string }[] = [];
  const findings: Finding[] = [];
  for (const name of names) {
    const has = await policiesOf(name);
    if (has === null) continue;
    const own = roles.filter(({ role }) => role === name);
    blocks.push(
      ...own.map(({ to }) => ({ to, id: name })),
      ...policies
        .filter(({ role, policy }) => role === name && has.includes(policy))
        .map(({ to, policy }) => ({ to, id: `${name}:${policy}` })),
    );
    if (own.length === 0) continue;
    const declared = [...stacks.keys()].flatMap((one) => policiesIn(one, stacks)).filter(({ role }) => role === name);
    const left = has.filter((policy) => !declared.some((one) => one.policy === policy));
    findings.push(...left.map((policy) => leftOut(name, policy)));
  }
  return { blocks, findings };
}

function rolesIn(stack: string, stacks: ReadonlyMap<string, ReadingStack>) {
  const config = stacks.get(stack)?.config;
  return (config?.addresses(ROLE) ?? []).flatMap((to) => {
    const role = config?.resource(to)?.['name'];
    return typeof role === 'string' && isKnown(role) ? [{ to, role }] : [];
  });
}

function policiesIn(stack: string, stacks: ReadonlyMap<string, ReadingStack>) {
  const config = stacks.get(stack)?.config;
  return (config?.addresses(POLICY) ?? []).flatMap((to) => {
    const { role, name: policy } = config?.resource(to) ?? {};
    const declared = declaredBy(role, stack, stacks);
    const given = declared ? stacks.get(declared.stack)?.config.resource(declared.address)?.['name'] : role;
    const known = typeof given === 'string' && typeof policy === 'string' && isKnown(given) && isKnown(policy);
    return known ? [{ to, role: given, policy }] : [];
  });
}

/** Not only at apply. */
const isKnown = (text: string): boolean => !text.includes('${');

const leftOut = (role: string, policy: string): Finding => ({
  check: 'import-left-out',
  severity: 'warning',
  subject: role,
  message: `the inline policy ${policy} is in the role too, and is not declared`,
  why: 'Terraform leaves alone what no stack declares: the role may do more than the manifest says',
  fix: 'take it out of the role in AWS, or declare it in a stack of your own',
});
