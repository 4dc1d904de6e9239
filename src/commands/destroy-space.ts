import type { StudioPlace } from '../domain/studio-content.ts';
import type { Command } from './engine/command.ts';

export interface DestroySpaceInput extends StudioPlace {
  readonly space: string;
}

/**
 * Begins to delete a space, whose apps are gone. Whoever destroys a stack was shown it and agreed before.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteSpace.html
 */
export const destroySpace = {
  id: 'destroy-space',
  title: 'Delete a space of a Studio domain',
  effect: 'writes',
  line: () => ['destroy'],
  target: ({ domainId, space }) => `space ${domainId}/${space}`,
  actor: ({ account }) => account,
  run: async ({ account, region, domainId, space }, context) =>
    (await context.aws()).writers(account, region).studio.deleteSpace(domainId, space),
} as const satisfies Command<DestroySpaceInput, void>;
