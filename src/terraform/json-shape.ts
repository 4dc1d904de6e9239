/** The one edge where JSON of Terraform and CDKTF, which nobody has checked, becomes something to read safely. */
export type UncheckedObject = Readonly<Record<string, unknown>>;

export const asObject = (value: unknown): UncheckedObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as UncheckedObject) : {};

export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];

export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;
