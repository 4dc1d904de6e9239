import type { StudioPlace } from '../domain/studio-content.ts';
import type { Command } from './engine/command.ts';

export interface DestroyUserProfileInput extends StudioPlace {
  readonly userProfile: string;
}

/**
 * Begins to delete a user profile, whose apps and spaces are gone. Whoever destroys a stack was shown it and agreed before.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteUserProfile.html
 */
export const destroyUserProfile = {
  id: 'destroy-user-profile',
  title: 'Delete a user profile of a Studio domain',
  effect: 'writes',
  line: () => ['destroy'],
  target: ({ domainId, userProfile }) => `user profile ${domainId}/${userProfile}`,
  actor: ({ account }) => account,
  run: async ({ account, region, domainId, userProfile }, context) =>
    (await context.aws()).writers(account, region).studio.deleteUserProfile(domainId, userProfile),
} as const satisfies Command<DestroyUserProfileInput, void>;
