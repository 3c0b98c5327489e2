import { describe, expect, it } from 'vitest';
import { Lines } from '@shared/targets/python/lines';

describe('lines of generated code', () => {
  it('breaks a long call after its bracket, with its arguments on one line where they fit', () => {
    const lines = new Lines(40);
    lines.add('    x = layers.Conv2D(6, 5, padding="same", name="a")(x)', ['a']);
    expect(lines.text).toEqual(['    x = layers.Conv2D(', '        6, 5, padding="same", name="a"', '    )(x)']);
    expect(lines.lines.get('a')).toEqual([[1, 3]]);
  });

  it('gives each argument a line where they do not fit on one', () => {
    const lines = new Lines(30);
    lines.add('    x = layers.Conv2D(6, padding="same", name="a")(x)');
    expect(lines.text).toEqual([
      '    x = layers.Conv2D(',
      '        6,',
      '        padding="same",',
      '        name="a",',
      '    )(x)',
    ]);
  });

  it('puts no comma behind a grouping, which would make a tuple of it', () => {
    const lines = new Lines(20);
    lines.add('x = a / (bbbbbbbbbbbbbbb + c) ** 2');
    expect(lines.text).toEqual(['x = a / (', '    bbbbbbbbbbbbbbb + c', ') ** 2']);
  });

  it('does not break inside strings', () => {
    const lines = new Lines(20);
    lines.add('print("a, (b", f(1, 2), 3)');
    expect(lines.text).toEqual(['print(', '    "a, (b",', '    f(1, 2),', '    3,', ')']);
  });

  it('joins neighbouring lines of a node and keeps distant ones apart', () => {
    const lines = new Lines();
    lines.add('a', ['n']);
    lines.add('b', ['n']);
    lines.add('c');
    lines.add('d', ['n']);
    expect(lines.lines.get('n')).toEqual([
      [1, 2],
      [4, 4],
    ]);
  });
});
