import type { JsonObject } from '../plan.ts';
import { CONTAINMENT_SID } from '../containment-policy.ts';
import { isContainmentId } from './containment-id.ts';

/** A containment as a policy carries it: enough to know whom, why and how long from AWS alone. */
export interface Denial {
  readonly id: string;
  readonly ticket: string | null;
  /** Whose calls are denied; null: those of every session of the role that carries it. */
  readonly userId: string | null;
  /** ISO 8601: only sessions that were issued before; null: whenever they were. */
  readonly issuedBefore: string | null;
  /** ISO 8601; null: until it is taken away. */
  readonly until: string | null;
}

/** A policy without statements is none. */
const EMPTY: JsonObject = { Version: '2012-10-17', Statement: [] };

/**
 * The policy with the denial in it. Every other statement stays as it is, whoever put it there; an earlier denial of the
 * same containment gives way. Throws when the text is no policy: what cannot be read must not be written over.
 */
export function withDenial(text: string | null, denial: Denial): string {
  const policy = text === null ? EMPTY : policyOf(text);
  const kept = statementsOf(policy).filter((one) => readDenial(one)?.id !== denial.id);
  return JSON.stringify({ ...policy, Statement: [...kept, statementOf(denial)] });
}

/** The policy without the denial, or null when nothing is left of it. */
export function withoutDenial(text: string, id: string): string | null {
  const policy = policyOf(text);
  const kept = statementsOf(policy).filter((one) => readDenial(one)?.id !== id);
  return kept.length === 0 ? null : JSON.stringify({ ...policy, Statement: kept });
}

/** The containments in a policy; none in a text that is no policy. */
export function denialsIn(text: string | null): readonly Denial[] {
  if (text === null) return [];
  try {
    return statementsOf(policyOf(text)).flatMap((one) => readDenial(one) ?? []);
  } catch {
    return [];
  }
}

/** Whether the denial acts at that time. */
export const isInForce = ({ until }: Denial, now: Date): boolean => until === null || Date.parse(until) > now.getTime();

/**
 * Of a person, by their id; of a role, by the age of its sessions, as IAM's console revokes them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
 */
function statementOf({ id, ticket, userId, issuedBefore, until }: Denial): JsonObject {
  const before: JsonObject = {
    ...(issuedBefore !== null && { 'aws:TokenIssueTime': issuedBefore }),
    ...(until !== null && { 'aws:CurrentTime': until }),
  };
  return {
    Sid: `${CONTAINMENT_SID}${id}${ticket === null ? '' : escaped(ticket)}`,
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: {
      ...(userId !== null && { StringEquals: { 'identitystore:UserId': [userId] } }),
      ...(Object.keys(before).length > 0 && { DateLessThan: before }),
    },
  };
}

/** Undefined for statements of others, and for the prepared one that names nobody. */
function readDenial(statement: JsonObject): Denial | undefined {
  const sid = statement['Sid'];
  const read = typeof sid === 'string' ? readSid(sid) : undefined;
  if (!read) return undefined;
  const condition = objectOf(statement['Condition']);
  const userId = firstOf(objectOf(condition['StringEquals'])['identitystore:UserId']) ?? null;
  const before = objectOf(condition['DateLessThan']);
  const issuedBefore = firstOf(before['aws:TokenIssueTime']) ?? null;
  // A statement that denies everybody, always, is none that we wrote.
  if (userId === null && issuedBefore === null) return undefined;
  return { ...read, userId, issuedBefore, until: firstOf(before['aws:CurrentTime']) ?? null };
}

/** What the name of a statement of ours says; undefined for names of others. */
export function readSid(sid: string): Pick<Denial, 'id' | 'ticket'> | undefined {
  if (!sid.startsWith(CONTAINMENT_SID)) return undefined;
  const rest = sid.slice(CONTAINMENT_SID.length);
  const id = rest.slice(0, 8);
  if (!isContainmentId(id)) return undefined;
  return { id, ticket: rest.length > 8 ? unescaped(rest.slice(8)) : null };
}

/**
 * Sids hold letters and digits alone, so anything else of a ticket is written as `x` and two hex digits.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
 */
const escaped = (ticket: string): string =>
  [...Buffer.from(ticket, 'utf8')]
    .map((byte) => {
      const letter = String.fromCharCode(byte);
      return /[A-Za-wyz0-9]/.test(letter) ? letter : `x${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');

function unescaped(text: string): string {
  const bytes: number[] = [];
  for (const [, hex, letter = ''] of text.matchAll(/x([0-9a-f]{2})|(.)/g))
    bytes.push(hex === undefined ? letter.charCodeAt(0) : Number.parseInt(hex, 16));
  return Buffer.from(bytes).toString('utf8');
}

function policyOf(text: string): JsonObject {
  const policy: unknown = JSON.parse(text);
  if (!isObject(policy)) throw new SyntaxError('it is no policy document');
  return policy;
}

/** IAM takes one statement without its list, too. */
function statementsOf(policy: JsonObject): readonly JsonObject[] {
  const statements = [policy['Statement'] ?? []].flat();
  return statements.map((one) => {
    if (!isObject(one)) throw new SyntaxError('a statement of it is no object');
    return one;
  });
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

function firstOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
}
