/** Tags as a plain map; each service has its own list form on the wire. */
export type Tags = Readonly<Record<string, string>>;
