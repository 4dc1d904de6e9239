import type { Arn } from '../../domain/arn.ts';
import type { World } from './world.ts';

/** A type that RAM can share, as far as the sandbox has resources of it. */
export interface ResourceType {
  /** RAM's name of it. */
  readonly name: string;
  readonly service: string;
  readonly scope: 'REGIONAL' | 'GLOBAL';
  readonly pattern: RegExp;
  readonly exists: (world: World, arn: Arn) => boolean;
}

/** https://docs.aws.amazon.com/ram/latest/userguide/shareable.html */
export const RESOURCE_TYPES: readonly ResourceType[] = [
  {
    name: 'sagemaker:Pipeline',
    service: 'sagemaker',
    scope: 'REGIONAL',
    pattern: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:pipeline\/[^/]+$/,
    exists: (world, arn) => world.tables.pipelines.get(arn) !== undefined,
  },
  {
    name: 'sagemaker:LineageGroup',
    service: 'sagemaker',
    scope: 'REGIONAL',
    pattern: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:lineage-group\/[^/]+$/,
    exists: (world, arn) => world.tables.resources.get(arn) !== undefined,
  },
  {
    name: 'sagemaker:FeatureGroup',
    service: 'sagemaker',
    scope: 'REGIONAL',
    pattern: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:feature-group\/[^/]+$/,
    exists: (world, arn) => world.tables.resources.get(arn) !== undefined,
  },
  {
    name: 'sagemaker:SagemakerCatalog',
    service: 'sagemaker',
    scope: 'REGIONAL',
    pattern: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:sagemaker-catalog\/DefaultFeatureGroupCatalog$/,
    // Every account has it, whether it has feature groups or not (assumed).
    exists: () => true,
  },
];

export const resourceTypeOf = (arn: Arn): string | undefined =>
  RESOURCE_TYPES.find((type) => type.pattern.test(arn))?.name;
