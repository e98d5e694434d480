import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import security from 'eslint-plugin-security';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { measuredExpressions } from './config/measured-expressions.js';

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // It speaks of React Compiler, which is not used here.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['{main,shared,renderer}/**/*.{ts,tsx,cts}'],
    extends: [security.configs.recommended],
    rules: {
      'security/detect-bidi-characters': 'error',
      'security/detect-buffer-noassert': 'error',
      'security/detect-disable-mustache-escape': 'error',
      'security/detect-eval-with-expression': 'error',
      'security/detect-invisible-characters': 'error',
      'security/detect-new-buffer': 'error',
      'security/detect-no-csrf-before-method-override': 'error',
      'security/detect-non-literal-require': 'error',
      'security/detect-possible-timing-attacks': 'error',
      'security/detect-pseudoRandomBytes': 'error',
      'security/detect-unsafe-regex': 'error',
      // Nothing is run through a shell.
      'security/detect-child-process': 'error',
      // Every index is one to it, of an array too. Records by outside words are Maps, or asked with Object.hasOwn;
      // tests/hosts/security.test.ts sends `__proto__` through every procedure.
      'security/detect-object-injection': 'off',
      // An archive of files opens files by name. Which paths may come from where is tested:
      // tests/app/contract-paths.test.ts, tests/hosts/security.test.ts.
      'security/detect-non-literal-fs-filename': 'off',
      // Expressions are put together from word lists of our own; no words from outside get into one.
      'security/detect-non-literal-regexp': 'off',
    },
  },
  {
    // The rule counts marks of repetition, and takes `(?:a)?(?:b)?` for unsafe. All expressions of these files, and of
    // all others, are timed on words made to slow them down: tests/shared/regular-expressions.test.ts.
    files: measuredExpressions,
    rules: { 'security/detect-unsafe-regex': 'off' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    // The window knows no secrets: its tokens are pieces of text.
    rules: { 'security/detect-possible-timing-attacks': 'off' },
  },
  {
    files: ['*.config.{js,ts}', 'config/**', '.dependency-cruiser.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off' },
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
