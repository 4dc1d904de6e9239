import { featureCatalog } from './feature-catalog.ts';
import { featureGroup } from './feature-group.ts';
import { hub } from './hub.ts';
import { lineageGroup } from './lineage-group.ts';
import { modelCard } from './model-card.ts';
import { modelPackageGroup } from './model-package-group.ts';
import { partnerApp } from './partner-app.ts';
import { pipeline } from './pipeline.ts';
import type { Shareable } from './shareable.ts';

/** Every type the product can share; to add one: a file beside this one and a line here. */
export const SHAREABLES = [
  pipeline,
  lineageGroup,
  featureGroup,
  featureCatalog,
  modelPackageGroup,
  hub,
  modelCard,
  partnerApp,
] as const satisfies readonly Shareable[];

export type ShareableKind = (typeof SHAREABLES)[number]['kind'];

export const shareableOf = (arn: string): Shareable | undefined => SHAREABLES.find((one) => one.arn.test(arn));
