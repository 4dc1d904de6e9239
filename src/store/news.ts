/** What has changed since somebody left; nothing where nobody has, or where it is not known. */
export const newsOf = (
  leftAt: string | null,
  leftAs: string | null | undefined,
  status: string,
): { readonly news?: string } => (leftAt === null || leftAs === status ? {} : { news: leftAs ?? 'new' });
