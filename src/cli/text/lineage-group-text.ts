import { lacksActions, type GroupReport } from '../../domain/lineage/group-policy.ts';
import type { Page } from './page.ts';

/** One group: whom it lets in, and what its policy lacks. */
export function writeGroup(group: GroupReport, page: Page): void {
  const { account, region, status, principals, reaches, declared, source } = group;
  const share = declared === null ? '' : `, declared as share ${declared.name}${placeOf(declared.at)}`;
  page.line({ text: `lineage group of ${account}`, tone: 'strong' }, ` in ${region}: ${STATUS_WORDS[status]}${share}`);
  for (const { principal, missing, narrowed } of principals ?? []) {
    const lacking = missing.length > 0;
    page.line(
      { text: `  ${principal}  `, tone: 'plain' },
      lacking ? { text: `lacks ${missing.join(', ')}`, tone: 'bad' } : { text: 'all seven actions', tone: 'good' },
      { text: narrowed ? '  (narrowed by a condition or another resource: not certain)' : '', tone: 'warn' },
    );
  }
  if (status === 'shared' && principals === null)
    page.line({ text: '  what it allows could not be read from here: its owner can', tone: 'warn' });
  if (lacksActions(group))
    page.line('  fix: a lineage group must allow all seven actions: share it by RAM with the default permission');
  if (reaches.length > 0) page.line({ text: `  reaches ${reaches.join(', ')}`, tone: 'dim' });
  if (source !== null) page.line({ text: `  as ${source} tells`, tone: 'dim' });
}

const STATUS_WORDS: Readonly<Record<GroupReport['status'], string>> = {
  shared: 'shared',
  'not-shared': 'shared with nobody',
  none: 'not there yet: it comes with the first lineage entity',
};

const placeOf = (at: { readonly file: string; readonly line: number; readonly column: number } | undefined): string =>
  at === undefined ? '' : ` at ${at.file}:${at.line}:${at.column}`;
