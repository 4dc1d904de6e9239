import { describe, expect, test } from 'vitest';

import type { ProviderSettings } from '../../../../src/sandbox/provider/engine/provider-settings.ts';
import { tagChanges, tagsInState } from '../../../../src/sandbox/provider/engine/tags.ts';
import { goDuration, timeoutOf } from '../../../../src/sandbox/provider/engine/timeouts.ts';

const settings: ProviderSettings = {
  account: '111122223333',
  region: 'us-east-1',
  defaultTags: { team: 'ml' },
  ignoredTags: { keys: ['k'], prefixes: ['p:'] },
};

describe('tags in the state', () => {
  test.each([
    ['default tags are in tags_all alone', {}, { team: 'ml', a: '1' }, { a: '1' }, { team: 'ml', a: '1' }],
    [
      'but in tags too when they are written there',
      { tags: { team: 'ml' } },
      { team: 'ml' },
      { team: 'ml' },
      { team: 'ml' },
    ],
    ['a default tag changed by hand shows', { tags_all: { team: 'ml' } }, { team: 'x' }, { team: 'x' }, { team: 'x' }],
    ['a default tag of before is none of its own', { tags_all: { team: 'old' } }, { team: 'old' }, {}, { team: 'old' }],
    ["AWS's own and ignored ones are left out", {}, { 'aws:x': '1', k: '1', 'p:q': '1' }, {}, {}],
  ])('%s', (_what, state, remote, tags, all) => {
    expect(tagsInState(remote, state, settings)).toEqual({ tags, tags_all: all });
  });

  test('a change names what to set and what to unset, and leaves ignored ones alone', () => {
    const prior = { tags_all: { team: 'ml', gone: '1', k: '1', same: '1' } };
    expect(tagChanges({ tags: { same: '1', added: '2' } }, prior, settings)).toEqual({
      set: { added: '2' },
      unset: ['gone'],
    });
  });
});

describe('timeouts', () => {
  test.each([
    ['90s', 90_000],
    ['1h30m', 5_400_000],
    ['1.5m', 90_000],
    ['250ms', 250],
    ['soon', undefined],
    ['', undefined],
  ])('%s', (text, ms) => {
    expect(goDuration(text)).toBe(ms);
  });

  test('fall back where the block says nothing', () => {
    expect(timeoutOf({ timeouts: { create: '1m' } }, 'create', 5)).toBe(60_000);
    expect(timeoutOf({ timeouts: { create: '1m' } }, 'delete', 5)).toBe(5);
    expect(timeoutOf({}, 'create', 5)).toBe(5);
  });
});
