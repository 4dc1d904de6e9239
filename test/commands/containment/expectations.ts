import type { ContainmentPreview } from '../../../src/commands/engine/containment/preview.ts';
import type { ContainmentStep, StepKind } from '../../../src/domain/containment/step.ts';

export { rejection } from '../../sandbox/support/world.ts';

export const stepOf = ({ plan }: ContainmentPreview, kind: StepKind): readonly ContainmentStep[] =>
  plan.steps.filter(({ action }) => action.kind === kind);
