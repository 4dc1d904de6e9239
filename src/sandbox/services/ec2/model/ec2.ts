import type * as Ec2 from '@aws-sdk/client-ec2';
import { AwsError } from '../../../aws-error.ts';
import { operationOf } from '../../../operation.ts';

/** Defines an operation of EC2. */
export const ec2Operation = operationOf<typeof Ec2>();

interface Filter {
  readonly Name?: string | undefined;
  readonly Values?: readonly string[] | undefined;
}

/** Values that filters may ask for, by filter name. */
type Filterable<T> = Readonly<Record<string, (one: T) => string>>;

/** What ids and filters ask for; an id that is not there is an error, a filter that finds nothing is not. */
export function found<T>(
  all: readonly T[],
  ids: readonly string[] | undefined,
  filters: readonly Filter[] | undefined,
  how: {
    readonly idOf: (one: T) => string;
    readonly missing: string;
    readonly noun: string;
    readonly by: Filterable<T>;
  },
): T[] {
  for (const id of ids ?? []) {
    if (all.some((one) => how.idOf(one) === id)) continue;
    throw new AwsError(how.missing, `The ${how.noun} ID '${id}' does not exist`);
  }
  return all.filter(
    (one) =>
      (!ids?.length || ids.includes(how.idOf(one))) && (filters ?? []).every((filter) => passes(one, filter, how.by)),
  );
}

function passes<T>(one: T, { Name: name = '', Values: values = [] }: Filter, by: Filterable<T>): boolean {
  // Nothing here bears a tag.
  if (name === 'tag-key' || name.startsWith('tag:')) return false;
  const read = Object.hasOwn(by, name) ? by[name] : undefined;
  if (!read) throw new AwsError('InvalidParameterValue', `The filter '${name}' is invalid`);
  return values.includes(read(one));
}
