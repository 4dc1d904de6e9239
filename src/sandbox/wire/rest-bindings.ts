import type { NormalizedSchema } from '@smithy/core/schema';
import type { ReadScalar } from './scalars.ts';

/** What a client never reads back: members bound to the path or the query string. */
export function bindRest(
  schema: NormalizedSchema,
  input: Record<string, unknown>,
  from: { readonly labels: Readonly<Record<string, string>>; readonly query: URLSearchParams },
  read: ReadScalar,
): void {
  const { labels, query } = from;
  for (const [name, member] of schema.structIterator()) {
    const { httpLabel, httpQuery, httpQueryParams } = member.getMergedTraits();
    const label = labels[name];
    if (httpLabel && label !== undefined) input[name] = read(member, label);
    if (httpQuery && query.has(httpQuery)) {
      input[name] = member.isListSchema()
        ? query.getAll(httpQuery).map((text) => read(member.getValueSchema(), text))
        : read(member, query.get(httpQuery) ?? '');
    }
    if (httpQueryParams) {
      const many = member.getValueSchema().isListSchema();
      input[name] = Object.fromEntries(
        [...new Set(query.keys())].map((key) => [key, many ? query.getAll(key) : query.get(key)]),
      );
    }
  }
}
