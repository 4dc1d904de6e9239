import { appLabel, type StudioApp, type StudioPlace } from '../domain/studio-content.ts';
import type { Command } from './engine/command.ts';

export interface DestroyAppInput extends StudioPlace {
  readonly app: StudioApp;
}

/**
 * Begins to delete an app. Whoever destroys a stack was shown it and agreed before.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteApp.html
 */
export const destroyApp = {
  id: 'destroy-app',
  title: 'Delete an app of a Studio domain',
  effect: 'writes',
  line: () => ['destroy'],
  target: ({ domainId, app }) => `app ${domainId}/${appLabel(app)}`,
  actor: ({ account }) => account,
  run: async ({ account, region, domainId, app }, context) =>
    (await context.aws()).writers(account, region).studio.deleteApp(domainId, app),
} as const satisfies Command<DestroyAppInput, void>;
