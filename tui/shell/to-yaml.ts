/** Plain data as YAML, for reading and copying; strings that YAML would take for something else are quoted. */
export const toYaml = (data: unknown): string => block(data, 0).trimStart();

function block(data: unknown, depth: number): string {
  const margin = '\n' + '  '.repeat(depth);
  if (Array.isArray(data)) {
    if (data.length === 0) return ' []';
    return data.map((item) => `${margin}-${inList(item, depth)}`).join('');
  }
  if (typeof data === 'object' && data !== null) {
    const entries = Object.entries(data);
    if (entries.length === 0) return ' {}';
    return entries.map(([key, value]) => `${margin}${scalar(key)}:${block(value, depth + 1)}`).join('');
  }
  return ` ${scalar(data)}`;
}

/** The first entry of a mapping stands beside its dash. */
function inList(item: unknown, depth: number): string {
  const inner = block(item, depth + 1);
  return inner.startsWith('\n') ? ` ${inner.trimStart()}` : inner;
}

function scalar(value: unknown): string {
  if (typeof value !== 'string') return value === undefined ? 'null' : JSON.stringify(value);
  return PLAIN.test(value) && !SPECIAL.test(value) ? value : JSON.stringify(value);
}

/** Begins with a letter, and holds nothing that ends a plain scalar. */
const PLAIN = /^[A-Za-z/][\w ./@+=-]*(?::[\w./@+=-]+)*$/;
const SPECIAL = /^(?:true|false|null|yes|no|on|off|y|n)$| $/i;
