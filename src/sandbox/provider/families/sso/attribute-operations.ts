import type { AttributeOperation } from '@aws-sdk/client-identitystore';

type Members = Readonly<Record<string, unknown>>;

/** What changed, as Identity Store's updates take it: one operation per top-level attribute, null removes it. */
export function attributeOperations(before: object, after: object): AttributeOperation[] {
  const had = before as Members;
  const wanted = after as Members;
  const names = [...new Set([...Object.keys(had), ...Object.keys(wanted)])].filter(
    (name) => name !== 'IdentityStoreId',
  );
  return names
    .filter((name) => JSON.stringify(had[name]) !== JSON.stringify(wanted[name]))
    .map((name) => ({
      AttributePath: name.charAt(0).toLowerCase() + name.slice(1),
      AttributeValue: documentOf(wanted[name]),
    }));
}

/** Within an attribute's value the names begin small, as in its path. */
function documentOf(value: unknown): NonNullable<AttributeOperation['AttributeValue']> | null {
  if (Array.isArray(value)) return value.map(documentOf);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([name, one]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      documentOf(one),
    ]);
    return Object.fromEntries(entries) as Record<string, null>;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
