import { SagelaneError } from '../domain/errors.ts';
import type { SynthesizedStack } from '../terraform/ports.ts';
import type { StackSelection } from './ports.ts';

/** Names of the stacks that work in the selected accounts and that the patterns choose. */
export function chooseStacks(
  stacks: readonly Pick<SynthesizedStack, 'name' | 'account'>[],
  { accounts, stacks: patterns, exclude = [] }: StackSelection,
): readonly string[] {
  const near = stacks.filter(({ account }) => !accounts || accounts.includes(account));
  if (accounts && near.length === 0 && stacks.length > 0) throw new SagelaneError(noStackOf(accounts, stacks));
  const names = near.map(({ name }) => name);
  const left = exclude.length === 0 ? [] : selectStacks(names, exclude);
  return selectStacks(names, patterns).filter((name) => !left.includes(name));
}

const noStackOf = (accounts: readonly string[], stacks: readonly Pick<SynthesizedStack, 'name' | 'account'>[]) => ({
  code: 'UnknownStack',
  what: `no stack works in account ${accounts.join(', ')}`,
  why: `the stacks are ${stacks.map(({ name, account }) => `${name} (${account})`).join(', ')}`,
  fix: 'give another --account, or leave it out for all of them',
});

/** The names that the patterns (`*` stands for anything) choose, in the order given; no pattern chooses all. */
export function selectStacks(names: readonly string[], patterns: readonly string[]): readonly string[] {
  if (patterns.length === 0) return names;
  const unknown = patterns.filter((pattern) => !names.some((name) => matches(pattern, name)));
  if (unknown.length > 0) throw new SagelaneError(unknown.map((pattern) => unknownStack(pattern, names)));
  return names.filter((name) => patterns.some((pattern) => matches(pattern, name)));
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(name);
}

function unknownStack(pattern: string, names: readonly string[]) {
  const [near] = names
    .map((name) => ({ name, distance: editDistance(pattern.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return {
    code: 'UnknownStack',
    what: pattern.includes('*') ? `no stack matches ${pattern}` : `there is no stack ${pattern}`,
    ...(names.length > 0 && { why: `the stacks are ${names.join(', ')}` }),
    fix: near ? `did you mean ${near.name}?` : 'name one of the stacks, or leave the names out for all of them',
  };
}

/** Levenshtein, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
