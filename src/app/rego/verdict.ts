/** What one rule of a policy said. */
export interface Said {
  readonly message: string;
  /** What it is about, where the rule tells: `subject` or `address` beside its `msg`. */
  readonly subject?: string;
  /** What the rule calls itself: `id` beside its `msg`. */
  readonly id?: string;
}

/** What a folder of policies said about a plan. */
export interface Verdict {
  readonly denied: readonly Said[];
  readonly warned: readonly Said[];
  /** Whether any rule was found at all: a policy that looks at nothing must not look like one that agrees. */
  readonly anyRule: boolean;
}

type Unchecked = Readonly<Record<string, unknown>>;

/** A rule gives a text, or an object with `msg`; conftest moves everything but `msg` into `metadata`. */
function saidBy(value: unknown): Said {
  if (typeof value === 'string') return { message: value };
  const { msg, metadata, ...rest } = (typeof value === 'object' && value !== null ? value : {}) as Unchecked;
  const more = { ...rest, ...(typeof metadata === 'object' && metadata !== null ? (metadata as Unchecked) : {}) };
  const subject = [more['subject'], more['address']].find((one) => typeof one === 'string');
  const { id } = more;
  return {
    message: typeof msg === 'string' ? msg : JSON.stringify(value),
    ...(subject !== undefined && { subject }),
    ...(typeof id === 'string' && { id }),
  };
}

/** `conftest test --output json`: https://www.conftest.dev/output; undefined when it is not that. */
export function readConftest(document: unknown): Verdict | undefined {
  if (!Array.isArray(document)) return undefined;
  const results = document as readonly Unchecked[];
  const all = (key: string): readonly unknown[] => results.flatMap((result) => listOf(result[key]));
  const successes = results.reduce((sum, { successes: count }) => sum + (typeof count === 'number' ? count : 0), 0);
  const [failures, warnings] = [all('failures'), all('warnings')];
  return {
    denied: failures.map(saidBy),
    warned: warnings.map(saidBy),
    anyRule: successes + failures.length + warnings.length + all('exceptions').length + all('skipped').length > 0,
  };
}

/** `opa eval --format json data.main`: https://www.openpolicyagent.org/docs/cli#eval; undefined when it is not that. */
export function readOpa(document: unknown): Verdict | undefined {
  if (typeof document !== 'object' || document === null) return undefined;
  const [result] = listOf((document as Unchecked)['result']) as readonly Unchecked[];
  const [expression] = listOf(result?.['expressions']) as readonly Unchecked[];
  const rules = Object.entries((expression?.['value'] ?? {}) as Unchecked);
  const of = (pattern: RegExp): readonly Said[] =>
    rules.filter(([name]) => pattern.test(name)).flatMap(([, said]) => listOf(said).map(saidBy));
  return {
    denied: of(/^(deny|violation)(_\w+)?$/),
    warned: of(/^warn(_\w+)?$/),
    anyRule: rules.some(([name]) => /^(deny|violation|warn)(_\w+)?$/.test(name)),
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
