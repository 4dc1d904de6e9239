/** A request as it came off the socket. */
export interface WireRequest {
  readonly method: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Whether nobody waits for the answer any more. */
  readonly gone?: () => boolean;
}

/** What goes back on the socket. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** The parameters of an awsQuery request: a form body, or the query string of a GET. */
export const formOf = (request: WireRequest): URLSearchParams =>
  request.body.length > 0 ? new URLSearchParams(Buffer.from(request.body).toString('utf8')) : request.query;
