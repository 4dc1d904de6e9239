import { createHash } from 'node:crypto';

/** One page and the token of the next. */
export interface Page<T> {
  readonly items: T[];
  readonly nextToken: string | undefined;
}

/** What the caller asked for; `query` is the rest of the request, to which its tokens are bound. */
export interface PageRequest {
  readonly size: number | undefined;
  readonly token: string | undefined;
  readonly query: unknown;
  /** Page size when none is asked for, and the largest there is. */
  readonly usual: number;
  readonly most: number;
  /** Throws the service's own error for a token that is not of this call. */
  readonly badToken: () => never;
  /** Throws the service's own error for a size outside 1…most. */
  readonly badSize: () => never;
}

/** Tokens are opaque to clients and good only for the same question. */
export function pageOf<T>(all: readonly T[], request: PageRequest): Page<T> {
  const { size, token, usual, most } = request;
  if (size !== undefined && !(Number.isInteger(size) && size >= 1 && size <= most)) return request.badSize();
  const mark = markOf(request.query);
  const from = token === undefined ? 0 : (readToken(token, mark) ?? request.badToken());
  const to = from + (size ?? usual);
  return { items: all.slice(from, to), nextToken: to < all.length ? writeToken(to, mark) : undefined };
}

const markOf = (query: unknown): string =>
  createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 12);

const writeToken = (offset: number, mark: string): string => Buffer.from(`${offset} ${mark}`).toString('base64url');

function readToken(token: string, mark: string): number | undefined {
  const match = /^(\d+) (\S+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
  return match?.[1] && match[2] === mark ? Number(match[1]) : undefined;
}
