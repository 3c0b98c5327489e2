import { inspectDrawing } from '../python/drawing';
import { snakeCase } from '../python/identifiers';
import { Lines } from '../python/lines';
import { nameVariants } from '../python/variantNames';
import { addDefinitions, definitionsOf } from '../python/definitions';
import { writeHeader } from '../python/header';
import { preprocessLines, type Preprocessing, type Trained } from '../python/preprocessing';
import { formatValue } from '../python/values';
import { refuseOtherSettings } from '../python/sharedSettings';
import { findVariants } from '../python/variants';
import { weightsIn } from '../../compiler/network';
import type { NetloomDocument } from '../../document/schema';
import type { CodeTarget } from '../codeTarget';
import { withoutPreprocessing, type ModelFrame } from '../python/modelFrame';
import { renameWeights } from '../renameWeights';
import { kerasEmitter } from './walker';
import { inputName, layerName } from './names';
import { findCallables } from './callables';
import type { KerasWriting } from './namedScope';
import { writeFunction, writeScope } from './scope';
import type { KerasLayer } from './writer';

interface Recorded {
  readonly path: string;
  readonly suffix: string;
  readonly layer: KerasLayer;
}

/**
 * Writes the model with its composites, `preprocess` where that is known, and `load_weights`.
 * @param frame what stands around it in a file
 */
export function writeKerasModel(
  document: NetloomDocument,
  trained: Trained | undefined,
  frame: ModelFrame = {},
): Lines {
  const { imports = ['import keras', 'from keras import layers'], reserved = [], isScript = false } = frame;
  const inspected = inspectDrawing(document, () => kerasEmitter(() => undefined), trained);
  const drawing = isScript ? withoutPreprocessing(inspected) : inspected;
  const { body, title, preprocessing } = drawing;
  const variants = findVariants(body);
  refuseOtherSettings(body, variants);
  const definitions = definitionsOf(body);
  const own = ['build_model', 'load_weights', 'load_file', ...definitions.map(({ name }) => name)];
  const names = nameVariants(variants, snakeCase, [...own, ...reserved]);
  const writing: KerasWriting = {
    variants,
    nameOf: (variant) => names.get(variant)!,
    callables: findCallables(body, variants),
  };
  const lines = new Lines();
  writeHeader(lines, drawing, 'last', frame.notes);
  lines.add();
  for (const each of [...imports, ...(frame.constants ?? [])]) lines.add(each);
  // Registered, so that a saved model is loaded without saying which class is meant.
  addDefinitions(lines, definitions, ['@keras.saving.register_keras_serializable()']);
  for (const variant of new Set(variants.values())) {
    lines.add();
    lines.add();
    writeFunction(lines, writing, variant);
  }
  lines.add();
  lines.add();
  lines.add('def build_model() -> keras.Model:');
  const results = writeScope(lines, writing, { body, inputs: [], argumentNames: [] });
  const inputs = body.items.filter((item) => item.constructs[0]?.type === 'keras.Input');
  lines.add(
    `    return keras.Model(${collect(inputs.map((item) => inputName(item.id, inputs.length)))}, ` +
      `${collect(results)}, name=${formatValue(modelName(title))})`,
    body.ends,
  );
  if (preprocessing) lines.text.push(...preprocessor(preprocessing));
  lines.text.push(...loader);
  return lines;
}

/** Keras 3, functional style: composites are functions, the trunk is `x`. */
export const keras: CodeTarget = {
  id: 'keras',
  label: 'Keras',
  language: 'python',
  emit(document, trained) {
    const lines = writeKerasModel(document, trained);
    lines.text.push('', '', 'if __name__ == "__main__":', '    build_model().summary()');
    return { files: [{ name: 'model.py', text: lines.toString() }], lines: lines.lines };
  },
  weights(document, state) {
    const recorded: Recorded[] = [];
    const { network } = inspectDrawing(document, () =>
      kerasEmitter((path, suffix, layer) => void recorded.push({ path, suffix, layer })),
    );
    const owners = new Set(weightsIn(network).map(({ owner }) => owner.path));
    return renameWeights(
      state,
      network,
      recorded
        .filter(({ path }) => owners.has(path))
        .flatMap(({ path, suffix, layer }) =>
          (layer.weights ?? []).map((held) => {
            const { weight, path: within, view } = typeof held === 'string' ? { weight: held } : held;
            return {
              from: `${path}/${weight}`,
              to: `${layerName(path, suffix)}/${within ?? snakeCase(weight)}`,
              steps: view ? [{ view, permutation: view.map((_, axis) => axis) }] : [],
            };
          }),
        ),
    );
  },
};

/** `LeNet-5` → `lenet_5` */
function modelName(title: string): string {
  return (
    title
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('_') ?? 'model'
  );
}

function collect(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `[${names.join(', ')}]`;
}

function preprocessor(preprocessing: Preprocessing): string[] {
  return preprocessLines(preprocessing, {
    signature: '(images)',
    order: 'last',
    constant: (numbers) => `keras.ops.array(${numbers}, dtype="float32")`,
    floats: 'keras.ops.cast(images, "float32")',
  });
}

const loader = [
  '',
  '',
  'def load_weights(model: keras.Model, path: str = "model.safetensors") -> None:',
  '    """Fill the model with trained weights that Netloom saved."""',
  '    from safetensors.numpy import load_file',
  '',
  '    weights = load_file(path)',
  '    for variable in model.weights:',
  '        variable.assign(weights[variable.path])',
];
