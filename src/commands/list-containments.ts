import type { Arn } from '../domain/arn.ts';
import type { Command } from './engine/command.ts';
import {
  findContainments,
  type FoundContainment,
  type FoundContainments,
} from './engine/containment/find-containments.ts';

export interface ListContainmentsInput {
  /** Roles to look into beside those that are found. */
  readonly roles: readonly Arn[];
}

/** Who is cut off, by the policies of AWS and by the records of this machine. */
export const listContainments = {
  id: 'list-containments',
  title: 'List who is cut off',
  effect: 'reads',
  line: () => ['sessions', 'contained'],
  target: () => 'containments',
  async run({ roles }, context) {
    const containments = await findContainments(context, roles);
    for (const found of containments.found) context.emit({ type: 'containment.found', ...foundFields(found) });
    context.emit({ type: 'containments.found', count: containments.found.length });
    for (const gap of containments.gaps) context.emit({ type: 'notice.given', message: gap });
    return containments;
  },
} as const satisfies Command<ListContainmentsInput, FoundContainments>;

const foundFields = ({ record, places, ...found }: FoundContainment) => ({
  ...found,
  places: places.map((place) => (place.kind === 'role' ? place.role : `service control policy ${place.policy}`)),
  recorded: record !== null,
});
