import type { Call } from '../operation.ts';
import { pageOf, type Page } from './page.ts';

/** A page of what the caller's account has in its Region; `refuse` throws the service's own error. */
export const regionalPage = <T>(
  call: Call,
  all: readonly T[],
  asked: {
    readonly size: number | undefined;
    readonly token: string | undefined;
    readonly query: unknown;
    readonly usual: number;
    readonly most: number;
  },
  refuse: () => never,
): Page<T> =>
  pageOf(all, { ...asked, query: [call.account, call.region, asked.query], badToken: refuse, badSize: refuse });
