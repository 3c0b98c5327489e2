import { blocks } from '@shared/blocks/registry';
import { inputParameters } from '@shared/blocks/Input';
import { canBeTimeDistributed, typeOfStep } from '@shared/blocks/timeDistributed';
import { asType, plainType, sameTypes, type ExampleType } from '@shared/tensor/exampleType';
import { sizeOf } from '@shared/tensor/shape';
import { drawn } from '../shared/support/drawn';
import { perStep } from '../shared/support/perStep';

const steps = 3;
const sequenceOf = ({ shape, dtype }: ExampleType) => plainType([steps, ...shape], dtype);

/** The first small example of every block that can be time distributed, and a network of them with composites. */
export function timeDistributedCases() {
  const single = Object.values(blocks).flatMap((block) => {
    if (block.kind !== 'primitive' || block.boundary || !canBeTimeDistributed(block)) return [];
    const fitting = block.examples.filter(({ inputs }) => {
      const types = inputs.map(asType);
      const isSmall = types.every(({ shape }) => sizeOf(shape) < 20_000);
      return isSmall && sameTypes(types.map(sequenceOf).map(typeOfStep), types);
    });
    return fitting.slice(0, 1).map(({ name, parameters, inputs }) => {
      const ends = inputs.map(
        (type, index) => [`in${index}`, ['Input', inputParameters(sequenceOf(asType(type)))]] as const,
      );
      const document = drawn({ ...Object.fromEntries(ends), it: [block.type, parameters], out: ['Output'] }, [
        ...ends.map(([id]) => `${id}>it`),
        'it>out',
      ]);
      return { name: `${block.type} time distributed, ${name}`, document: perStep(document, ['it']) };
    });
  });
  const network = drawn(
    {
      image: ['Input', { shape: [12, 8, 1] }],
      strips: ['Reshape', { shape: [3, 4, 8, 1] }],
      conv: ['Conv2D', { filters: 4, padding: 'same', activation: 'relu' }],
      res: ['ResidualBlock', { filters: 6, stride: 2, shortcut: 'projection' }],
      inception: ['InceptionModule', { ones: 2, reduceThrees: 2, threes: 3, reduceFives: 1, fives: 2, pool: 1 }],
      flat: ['Flatten'],
      dense: ['Dense', { units: 5, activation: 'tanh' }],
      lstm: ['LSTM', { units: 4 }],
      out: ['Output'],
    },
    [
      'image>strips',
      'strips>conv',
      'conv>res',
      'res>inception',
      'inception>flat',
      'flat>dense',
      'dense>lstm',
      'lstm>out',
    ],
  );
  const nodes = ['conv', 'res', 'inception', 'flat', 'dense'];
  return [...single, { name: 'an image in strips, time distributed', document: perStep(network, nodes) }];
}
