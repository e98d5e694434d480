import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/build-window.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // `npm run test:faults`.
    env: mode === 'faults' ? { XINMAO_FAULTS: 'long' } : {},
  },
}));
