import { nameOfArn } from '../arn.ts';
import type { TrailEvent } from './trail-event.ts';

/** A call as an audit shows it: with the name of the person, and whether it was our own. */
export interface AuditedCall extends TrailEvent {
  /** Null for a call on nobody's behalf, and for an id that could not be looked up. */
  readonly userName: string | null;
  readonly ours: boolean;
}

/** `s3` for `s3.amazonaws.com`. */
export const serviceOf = ({ source }: Pick<TrailEvent, 'source'>): string =>
  source.replace(/\.amazonaws\.com(\.cn)?$/, '');

/** The other way round; what has a dot is taken as it is. */
export const eventSourceOf = (service: string): string =>
  service.includes('.') ? service : `${service.toLowerCase()}.amazonaws.com`;

/** `research-studio-execution` of a role's ARN; what is no role's is the caller's ARN, or its kind. */
export const actorName = ({ actor }: Pick<TrailEvent, 'actor'>): string =>
  actor.role === null ? (actor.arn ?? actor.type) : nameOfArn(actor.role);

/** Their name, else their id; `sagelane` for a call of our own on nobody's behalf. */
export const callerName = ({ person, userName }: Pick<AuditedCall, 'person' | 'userName'>): string =>
  person === null ? 'sagelane' : (userName ?? person.userId);

/** `sagemaker:CreateTrainingJob` */
export const callName = (call: Pick<TrailEvent, 'source' | 'name'>): string => `${serviceOf(call)}:${call.name}`;

/** An ARN without what other columns say already. */
export const shortTarget = (target: string): string => target.replace(/^arn:[^:]+:[^:]+:[^:]*:[^:]*:/, '');
