import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const shellOnlyInOnePlace = [
  'error',
  {
    patterns: [
      { group: ['@tauri-apps/*'], message: 'Only src/desk.tauri.ts and src/shell.tauri.ts may touch the shell.' }
    ]
  }
];

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/wire'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
  },
  {
    rules: {
      'no-restricted-imports': shellOnlyInOnePlace,
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': 'off',
      'no-undef': 'off'
    }
  },
  { files: ['src/*.tauri.ts'], rules: { 'no-restricted-imports': 'off' } }
);
