import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/checkout';

const renderer = root('src/renderer');

/** Every style sheet and component, by its path within the renderer. */
const sources = new Map(
  readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|tsx)$/.test(name))
    .map((name) => [name, readFileSync(join(renderer, name), 'utf8')]),
);

const defined = (text: string) => [...text.matchAll(/(--[\w-]+)['"]?\s*:/g)].map(([, name]) => name!);

/** Loaded with the first page, or set on an element by a component. */
const everywhere = new Set(
  [...sources]
    .filter(([name]) => name.startsWith('theme/') || name.endsWith('.tsx'))
    .flatMap(([, text]) => defined(text)),
);

describe('style sheets', () => {
  it('use only what the theme, their own file or an element defines: the others are loaded when they are needed', () => {
    const unknown = [...sources].flatMap(([name, text]) => {
      const own = new Set([...everywhere, ...defined(text)]);
      return [...text.matchAll(/var\((--[\w-]+)\)/g)]
        .filter(([, used]) => !own.has(used!))
        .map(([use]) => `${name}: ${use}`);
    });
    expect(unknown).toEqual([]);
    expect(everywhere.size).toBeGreaterThan(30);
  });
});
