const REFERENCE = /\$\{(\w+)\.([\w.]+)\}/g;

/** Puts parts of earlier answers in the place of `${NAME.path.to.it}`. */
export function resolveReferences(value: unknown, answers: ReadonlyMap<string, object>): unknown {
  if (typeof value === 'string') {
    return value.replace(REFERENCE, (text, name: string, path: string) => partOf(answers.get(name), path, text));
  }
  if (Array.isArray(value)) return value.map((item) => resolveReferences(item, answers));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveReferences(item, answers)]));
}

function partOf(answer: unknown, path: string, text: string): string {
  let part = answer;
  for (const key of path.split('.')) part = (part as Readonly<Record<string, unknown>> | undefined)?.[key];
  if (typeof part === 'string' || typeof part === 'number') return String(part);
  throw new RangeError(`${text} is no text in an answer before this call`);
}
