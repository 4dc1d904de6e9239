import { notEmulated } from '../../../aws-error.ts';

/** Sources narrow what a service principal may use; the sandbox shares with none, and ignoring them would grant too much. */
export function refuseSources(
  operation: string,
  { sources = [] }: { readonly sources?: readonly string[] | undefined },
): void {
  if (sources.length > 0) throw notEmulated(`ram:${operation} with sources`);
}
