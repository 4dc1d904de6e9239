/** One provider block, after Configure: what every resource of that alias works with. */
export interface ProviderSettings {
  /** 12 digits; null while the configuration holds a value known only after apply. */
  readonly account: string | null;
  /** Null likewise. */
  readonly region: string | null;
  /** Null when some of them are not known yet. */
  readonly defaultTags: Readonly<Record<string, string>> | null;
  readonly ignoredTags: { readonly keys: readonly string[]; readonly prefixes: readonly string[] };
}
