import type { Arn } from '../../domain/arn.ts';
import type { World } from './world.ts';

/** A type that RAM can share, as far as the sandbox has resources of it. */
export interface ResourceType {
  /** RAM's name of it. */
  readonly name: string;
  readonly service: string;
  readonly scope: 'REGIONAL' | 'GLOBAL';
  readonly pattern: RegExp;
  /** Whether there are permissions of the customer's own for it. */
  readonly customerPermissions: boolean;
  readonly exists: (world: World, arn: Arn) => boolean;
}

/** What lies in SageMaker under a name of its own. */
const registered = (name: string, path: string, customerPermissions = true): ResourceType => ({
  name,
  service: 'sagemaker',
  scope: 'REGIONAL',
  customerPermissions,
  pattern: new RegExp(`^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\\d{12}:${path}/[^/]+$`),
  exists: (world, arn) => world.tables.resources.get(arn) !== undefined,
});

/** https://docs.aws.amazon.com/ram/latest/userguide/shareable.html */
export const RESOURCE_TYPES: readonly ResourceType[] = [
  {
    name: 'sagemaker:Pipeline',
    service: 'sagemaker',
    scope: 'REGIONAL',
    customerPermissions: true,
    pattern: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:pipeline\/[^/]+$/,
    exists: (world, arn) => world.tables.pipelines.get(arn) !== undefined,
  },
  registered('sagemaker:LineageGroup', 'lineage-group', false),
  registered('sagemaker:FeatureGroup', 'feature-group'),
  registered('sagemaker:model-package-group', 'model-package-group'),
  registered('sagemaker:Hub', 'hub'),
  registered('sagemaker:ModelCard', 'model-card', false),
  registered('sagemaker:PartnerApp', 'partner-app', false),
  {
    name: 'sagemaker:SagemakerCatalog',
    service: 'sagemaker',
    scope: 'REGIONAL',
    customerPermissions: true,
    pattern: /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]+:\d{12}:sagemaker-catalog\/DefaultFeatureGroupCatalog$/,
    // Every account has it, whether it has feature groups or not (assumed).
    exists: () => true,
  },
];

export const resourceTypeOf = (arn: Arn): string | undefined =>
  RESOURCE_TYPES.find((type) => type.pattern.test(arn))?.name;
