import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

const { ssr } = base;

export default mergeConfig(
  { ssr },
  defineConfig({
    test: {
      include: ['test/**/*.long.test.ts'],
      testTimeout: 600_000,
      hookTimeout: 120_000,
      maxWorkers: 2,
      passWithNoTests: false,
    },
  }),
);
