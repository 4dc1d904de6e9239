import type { Resource } from '@aws-sdk/client-lakeformation';

/** A resource without its catalog, empty members left out and lists in order: what two that mean the same share. */
export function resourceKey(resource: Resource): string {
  return JSON.stringify(canonical(resource));
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(canonical).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => name !== 'CatalogId' && one != null && !(Array.isArray(one) && one.length === 0))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, canonical(one)]),
  );
}

/** Whether an entry is about what is asked: a table is asked for with its columns' entries. */
export function isAbout(entry: Resource, asked: Resource): boolean {
  if (resourceKey(entry) === resourceKey(asked)) return true;
  const [columns, table] = [entry.TableWithColumns, asked.Table];
  return (
    columns !== undefined &&
    table !== undefined &&
    columns.DatabaseName === table.DatabaseName &&
    columns.Name === table.Name
  );
}

/** The kinds `ListPermissions` filters by. */
export function resourceType(resource: Resource): string {
  if (resource.Catalog) return 'CATALOG';
  if (resource.Database) return 'DATABASE';
  if (resource.DataLocation) return 'DATA_LOCATION';
  if (resource.LFTag) return 'LF_TAG';
  if (resource.LFTagPolicy) return `LF_TAG_POLICY_${resource.LFTagPolicy.ResourceType}`;
  return 'TABLE';
}
