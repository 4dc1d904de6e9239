import type { Json } from '../domain/plan.ts';
import type { Statement } from './statements.ts';

/** https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_User.html */
const USER_ID = /"((?:[0-9a-f]{10}-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"/gi;

export const conditionText = (condition: Json | undefined): string => JSON.stringify(condition ?? null);

/** User ids of Identity Center that a statement is about; the placeholder of a guardrail at rest is nobody. */
export const peopleIn = ({ condition }: Statement): readonly string[] =>
  [...conditionText(condition).matchAll(USER_ID)].map(([, id = '']) => id).filter((id) => /[1-9a-f]/i.test(id));
