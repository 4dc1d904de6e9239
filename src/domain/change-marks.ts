import type { ChangeAction, PlannedChange } from './plan.ts';

interface ChangeMark {
  readonly mark: string;
  readonly tone: 'good' | 'warn' | 'bad' | 'dim';
}

/** Terraform's own marks, and how grave each is; the word stands beside them wherever there is room. */
export const CHANGE_MARKS: Record<ChangeAction | 'import', ChangeMark> = {
  create: { mark: '+', tone: 'good' },
  update: { mark: '~', tone: 'warn' },
  replace: { mark: '!', tone: 'bad' },
  delete: { mark: '-', tone: 'bad' },
  // Terraform has no mark for what is only taken into the state.
  import: { mark: '=', tone: 'good' },
  read: { mark: '<', tone: 'dim' },
  forget: { mark: '.', tone: 'dim' },
  'no-op': { mark: ' ', tone: 'dim' },
};

/** What a change is shown as: importing something that is as it is declared is `no-op` to Terraform. */
export const shownAction = ({
  action,
  importing,
}: Pick<PlannedChange, 'action' | 'importing'>): keyof typeof CHANGE_MARKS =>
  action === 'no-op' && importing !== undefined ? 'import' : action;
