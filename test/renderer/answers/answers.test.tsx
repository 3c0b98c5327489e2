import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Field, FieldKind } from '@shared/data/field';
import { answerViews } from '@renderer/answers';

const shown = (kind: FieldKind, shape: number[], values: number[], classes?: Field['classes']) => {
  const Answer = answerViews[kind];
  const target = { name: 'answer', kind, ...(classes && { classes }) };
  return renderToStaticMarkup(<Answer target={target} shape={shape} values={values} width={80} />);
};
const texts = (markup: string) => [...markup.matchAll(/>([^<]+)</g)].map(([, text]) => text);

describe('an answer', () => {
  it('of classes is bars, the likeliest first', () => {
    const markup = shown('class', [3], [0.2, 0.7, 0.1], ['cat', 'dog', 'owl']);
    expect(texts(markup)).toEqual(['dog', '70.0 %', 'cat', '20.0 %', 'owl', '10.0 %']);
    expect(markup).toContain('width:70%');
  });

  it('of one probability is two bars', () => {
    expect(texts(shown('class', [1], [0.25], ['no', 'yes']))).toEqual(['no', '75.0 %', 'yes', '25.0 %']);
  });

  it('of pixels is a picture that says its classes, with a legend of the colours', () => {
    const scores = [0.9, 0.1, 0, 0.1, 0.2, 0.7];
    const markup = shown('mask', [1, 2, 3], scores, ['background', 'disc', 'star']);
    expect(markup).toContain('aria-label="answer: background, star"');
    expect(texts(markup)).toEqual(['star']);
  });

  it('of numbers is a list', () => {
    expect(texts(shown('numbers', [2], [0.12345, -3]))).toEqual(['answer 1', '0.123', 'answer 2', '-3']);
  });

  it('of an image is a picture', () => {
    expect(shown('image', [1, 1, 1], [0.5])).toMatch(/<canvas[^>]*aria-label="answer"/);
  });

  it('of tokens is their text', () => {
    expect(texts(shown('tokens', [2, 2], [0.1, 0.9, 0.8, 0.2], ['a', 'b']))).toEqual(['ba']);
  });
});
