/**
 * Findings of the user's own policies are named so that each can be let stand by itself: `rego-` and what the rule calls
 * itself, else `rego-deny` and `rego-warn`. Which rules there are, only the policies know.
 */
export function checkOfRule(kind: 'deny' | 'warn', id: string | undefined): string {
  const words = (id ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return PREFIX + (words === '' ? kind : words);
}

export const isOfPolicy = (check: string): boolean => check.startsWith(PREFIX);

const PREFIX = 'rego-';
