import { makeDomain } from './model/create-domain.ts';
import { sagemakerOperation } from './model/sagemaker.ts';

export const createDomain = sagemakerOperation({
  name: 'CreateDomain',
  mutates: true,
  assumed: 'any Identity Center organization instance of the world in the Region serves SSO domains',
  handle: (input, call) => makeDomain(call, input),
});
