import type { Call } from '../operation.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';

/** A page of what the caller's account has in its Region; `refuse` throws the service's own errors, or its only one. */
export const regionalPage = <T>(
  call: Call,
  all: readonly T[],
  asked: Pick<PageRequest, 'size' | 'token' | 'query' | 'usual' | 'most'>,
  refuse: (() => never) | Pick<PageRequest, 'badToken' | 'badSize'>,
): Page<T> =>
  pageOf(all, {
    ...asked,
    query: [call.account, call.region, asked.query],
    ...(typeof refuse === 'function' ? { badToken: refuse, badSize: refuse } : refuse),
  });
