import type { ChangeAction } from './plan.ts';

/** Terraform's own marks, and how grave each is; the word stands beside them wherever there is room. */
export const CHANGE_MARKS: Record<
  ChangeAction,
  { readonly mark: string; readonly tone: 'good' | 'warn' | 'bad' | 'dim' }
> = {
  create: { mark: '+', tone: 'good' },
  update: { mark: '~', tone: 'warn' },
  replace: { mark: '!', tone: 'bad' },
  delete: { mark: '-', tone: 'bad' },
  read: { mark: '<', tone: 'dim' },
  forget: { mark: '.', tone: 'dim' },
  'no-op': { mark: ' ', tone: 'dim' },
};
