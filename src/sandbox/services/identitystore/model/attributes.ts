import type { AttributeOperation } from '@aws-sdk/client-identitystore';
import { invalid } from './identity-store.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** Sets attributes by their paths (`name.givenName`, `emails`); one without a value goes. */
export function changed<T extends object>(body: T, operations: readonly AttributeOperation[] | undefined): T {
  let next = body as Attributes;
  for (const { AttributePath = '', AttributeValue } of operations ?? [])
    next = set(next, AttributePath.split('.').map(upper), membersOf(AttributeValue));
  return next as T;
}

function set(attributes: Attributes, [head = '', ...rest]: readonly string[], value: unknown): Attributes {
  if (head === '' || head === 'UserId' || head === 'GroupId')
    return invalid(`The attribute path ${head} is not valid.`);
  if (rest.length === 0) return { ...attributes, [head]: value ?? null };
  return { ...attributes, [head]: set((attributes[head] as Attributes | undefined) ?? {}, rest, value) };
}

/** Values of operations name their members as the directory does, in lower case: descriptions do not. */
function membersOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(membersOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [upper(key), membersOf(one)]));
}

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Without the members that were taken away. */
export const present = <T extends object>(body: T): T =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null)) as T;
