import type { WireRequest } from './message.ts';

/** How a REST operation is addressed, from its http trait. */
export interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly labels: readonly string[];
  /** Literal query parameters; an empty value only has to be present. */
  readonly query: readonly (readonly [string, string])[];
  /** The more literal route wins. */
  readonly weight: number;
}

/** `/roles/{RoleName}?detail` and the like. */
export function toRoute(method: string, template: string): Route {
  const [path = '', search = ''] = template.split('?');
  const labels: string[] = [];
  const pattern = path.replace(
    /\{([^}+]+)(\+?)\}|[.*()|^$\\[\]]/g,
    (text, label: string | undefined, greedy: string) => {
      if (!label) return `\\${text}`;
      labels.push(label);
      return greedy ? '(.+?)' : '([^/]+)';
    },
  );
  const query = [...new URLSearchParams(search)];
  // Literal characters first, then literal query parameters, then fewer labels.
  const weight = path.replace(/\{[^}]+\}/g, '').length * 100 + query.length * 10 - labels.length;
  return { method, pattern: new RegExp(`^${pattern}/?$`), labels, query, weight };
}

/** The labels of a request that fits the route, else `undefined`. */
export function matchRoute(route: Route, request: WireRequest): Record<string, string> | undefined {
  if (route.method !== request.method) return undefined;
  const match = route.pattern.exec(request.path);
  if (!match) return undefined;
  const fits = route.query.every(
    ([key, value]) => request.query.has(key) && (!value || request.query.get(key) === value),
  );
  if (!fits) return undefined;
  return Object.fromEntries(route.labels.map((label, index) => [label, decode(match[index + 1] ?? '')]));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
