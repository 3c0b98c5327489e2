import { describe, expect, it } from 'vitest';
import type { NetNode } from '@shared/document/schema';
import { makeComposite } from '@shared/editing/makeComposite';
import { exportTarget } from '@shared/targets';
import { drawn } from '../support/drawn';

const repeated = (block: string, parameters: NetNode['parameters'], change: Partial<NetNode>) => {
  const document = drawn({ input: ['Input', { shape: [8, 8, 2] }], x: [block, parameters], output: ['Output'] }, [
    'input>x',
    'x>output',
  ]);
  return { ...document, nodes: document.nodes.map((node) => (node.id === 'x' ? { ...node, ...change } : node)) };
};
const textOf = (target: string, document: ReturnType<typeof repeated>) =>
  exportTarget(target).emit(document).files[0]!.text;

const conv = { filters: 2, kernel: 3, padding: 'same' };
const stage = repeated(
  'ResidualBlock',
  { filters: 4 },
  {
    repeat: 4,
    each: { stride: { first: [2], then: 1 }, shortcut: { first: ['projection'], then: 'identity' } },
  },
);

describe('a repeated block in code', () => {
  it('is a loop of Keras', () => {
    expect(textOf('keras', repeated('Conv2D', conv, { repeat: 3 }))).toContain(
      ['    for i in range(2, 4):', '        x = layers.Conv2D(2, 3, padding="same", name=f"x.repeat{i}")(x)'].join(
        '\n',
      ),
    );
  });

  it('is a sequence of PyTorch', () => {
    const text = textOf('pytorch', repeated('Conv2D', conv, { repeat: 3 }));
    expect(text).toContain('self.x = nn.Sequential(*[nn.Conv2d(2, 2, 3, padding=1) for _ in range(3)])');
    expect(text).toContain('return self.x(x)');
  });

  it('writes what differs beside the loop over the others', () => {
    expect(textOf('keras', stage)).toContain(
      [
        '    x = residual_block_projection(inputs, name="x.repeat1")',
        '    for i in range(2, 5):',
        '        x = residual_block_identity(x, name=f"x.repeat{i}")',
      ].join('\n'),
    );
    expect(textOf('pytorch', stage)).toContain('*[ResidualBlockIdentity() for _ in range(3)],');
  });

  it('inside a composite begins with the name of the use', () => {
    const { document } = makeComposite(repeated('Conv2D', conv, { repeat: 3 }), ['x'], 'Stage');
    expect(textOf('keras', document as ReturnType<typeof repeated>)).toContain('name=f"{name}.x.repeat{i}"');
  });
});
