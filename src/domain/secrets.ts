/** What gives a secret away by its form alone; a new form is a row here, and its beginning in `MARK`. */
const SHAPES = [
  ['an AWS access key id', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----(?:[\s\S]*?-----END (?:[A-Z]+ )*PRIVATE KEY-----)?/g],
  ['a JSON web token', /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g],
  ['a password in a URL', /(?<=:\/\/[^/\s:@]{0,256}:)[^/\s:@]+(?=@)/g],
  ['a GitHub token', /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,})/g],
  ['a GitLab token', /\bglpat-[\w-]{20,}/g],
  ['a Slack token', /\bxox[abeoprs]-[\w-]{10,}/g],
  ['a Hugging Face token', /\bhf_[A-Za-z0-9]{30,}/g],
  ['an API key', /\bsk-[\w-]{20,}|\b[rs]k_live_\w{20,}|\bAIza[\w-]{35}\b/g],
  ['a package registry token', /\bnpm_[A-Za-z0-9]{36}\b|\bpypi-[\w-]{20,}/g],
] as const;

/** What every shape has in it: most texts have none of it, and are not searched for each. */
const MARK = /AKIA|ASIA|-----BEGIN|eyJ|:\/\/|gh[pousr]_|github_pat_|glpat-|xox|hf_|sk-|k_live_|AIza|npm_|pypi-/;

const SECRET_NAME =
  /(^|_)(password|passwd|passphrase|secret|secret_key|secret_access_key|token|private_key|api_key|access_key|credentials?|session_key)$/;

/** Says that there is a value and that it is not shown. */
export const MASKED = '(sensitive)';

/** `DbPassword`, `db-password` and `DB_PASSWORD` are one name; `SecretArn` and `token_type` only speak of a secret. */
export function isSecretName(name: string): boolean {
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  const secret = SECRET_NAME.test(
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .replace(/[.\s-]+/g, '_')
      .toLowerCase(),
  );
  if (NAMES.size < NAMES_KEPT) NAMES.set(name, secret);
  return secret;
}

/** A plan of thousands of resources has the same few hundred names again and again. */
const NAMES = new Map<string, boolean>();
const NAMES_KEPT = 4096;

/** A value that stands for itself: no reference to a store, no variable, nothing blanked out already. */
export const isLiteral = (text: string): boolean =>
  text.length > 3 && !/^(arn:|\{\{resolve:|\$\{|\$[A-Z_]+$|<.*>$|[*•x.]+$|\(|null$|none$|true$|false$)/i.test(text);

/** The forms of secrets in a text, each once. */
export const secretsIn = (text: string): readonly string[] =>
  MARK.test(text) ? SHAPES.filter(([, shape]) => text.search(shape) >= 0).map(([kind]) => kind) : [];

/** The text without what has the form of a secret. */
export const withoutSecrets = (text: string): string =>
  MARK.test(text) ? SHAPES.reduce((rest, [, shape]) => rest.replace(shape, MASKED), text) : text;
