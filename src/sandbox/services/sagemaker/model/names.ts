import type { Tag } from '@aws-sdk/client-sagemaker';
import { invalid } from './sagemaker.ts';

/** Letters and digits with single hyphens between them. */
export function requireSageMakerName(name: string | undefined, longest: number): string {
  if (name && name.length <= longest && /^[a-zA-Z0-9](-*[a-zA-Z0-9])*$/.test(name)) return name;
  return invalid(
    `1 validation error detected: Value '${name ?? ''}' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,${longest - 1}}`,
  );
}

/** How SageMaker tells who did something. */
export const toUserContext = (arn: string): { IamIdentity: { Arn: string } } => ({ IamIdentity: { Arn: arn } });

/** When and by whom something was made and changed. */
export const stampsOf = (record: {
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly createdBy: string;
  readonly updatedBy: string;
}) => ({
  CreationTime: new Date(record.createdAt),
  CreatedBy: toUserContext(record.createdBy),
  LastModifiedTime: new Date(record.updatedAt),
  LastModifiedBy: toUserContext(record.updatedBy),
});

export const withoutTags = <T extends { readonly Tags?: Tag[] | undefined }>({
  Tags: _tags,
  ...rest
}: T): Omit<T, 'Tags'> => rest;

/** Without what was taken away. */
export const without = <V>(
  values: Readonly<Record<string, V>> | undefined,
  removed: readonly string[] | undefined,
): Record<string, V> => Object.fromEntries(Object.entries(values ?? {}).filter(([key]) => !removed?.includes(key)));
