import { expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { drawn } from '../../support/drawn';

const encoder = (features: number, heads: number) =>
  analyze(
    drawn(
      {
        tokens: ['Input', { shape: [7, features] }],
        layer: ['TransformerEncoder', { features, heads }],
        out: ['Output'],
      },
      ['tokens>layer', 'layer>out'],
    ),
  );

it('says which parameter of a composite must be a multiple of which', () => {
  const said = 'features must be a multiple of heads: 30 is not a multiple of 4.';
  const messagesOf = (features: number) => encoder(features, 4).problems.map(({ message }) => message);
  expect(messagesOf(30)).toContain(said);
  expect(messagesOf(32).join()).not.toContain('multiple');
});
