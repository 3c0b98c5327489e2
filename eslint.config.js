import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import layers from './eslint/layers.mjs';
import rendererRooms from './eslint/rendererRooms.mjs';
import sharedRooms from './eslint/sharedRooms.mjs';

export default tseslint.config(
  { ignores: ['out/**', 'node_modules/**', '.venv/**', '.cache/**', 'test-results/**', 'coverage/**', 'resources/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    plugins: { netloom: { rules: { layers, 'shared-rooms': sharedRooms, 'renderer-rooms': rendererRooms } } },
    rules: {
      'netloom/layers': 'error',
      'netloom/shared-rooms': 'error',
      'netloom/renderer-rooms': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['warn', { max: 300, skipBlankLines: true }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-debugger': 'error',
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'warn' },
  },
);
