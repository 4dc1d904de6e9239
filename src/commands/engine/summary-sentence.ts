import type { PlanSummary } from '../../domain/plan.ts';

/** `8 to create, 1 to delete`: what is nought is left out. */
export const summarySentence = ({ create, update, replace, delete: gone, import: taken = 0 }: PlanSummary): string =>
  [`${taken} to import`, `${create} to create`, `${update} to update`, `${replace} to replace`, `${gone} to delete`]
    .filter((part) => !part.startsWith('0 '))
    .join(', ') || 'nothing to change';
