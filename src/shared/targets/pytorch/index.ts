import { flattenOrigin } from '../../compiler/lower/flattenOrigin';
import type { Network, NetworkNode } from '../../compiler/network';
import { inspectDrawing } from '../python/drawing';
import { argumentNames } from '../python/argumentNames';
import type { Initializer } from '../../tensor/initializer';
import type { Shape } from '../../tensor/shape';
import type { Body } from '../python/body';
import { Names, pascalCase } from '../python/identifiers';
import type { NetloomDocument } from '../../document/schema';
import { withoutPreprocessing, type ModelFrame } from '../python/modelFrame';
import { Lines } from '../python/lines';
import { nameVariants } from '../python/variantNames';
import { addDefinitions, definitionsOf } from '../python/definitions';
import { writeHeader } from '../python/header';
import { preprocessLines, type Preprocessing, type Trained } from '../python/preprocessing';
import { refuseOtherSettings } from '../python/sharedSettings';
import { findVariants, type Variant } from '../python/variants';
import { weightsFile, type CodeTarget } from '../codeTarget';
import { renameWeights, type WeightRenaming, type WeightStep } from '../renameWeights';
import { modulePrefixes } from './attributes';
import { pytorchEmitter } from './walker';
import { writeClass } from './scope';
import type { PyTorchModule, PyTorchWeight } from './writer';

/**
 * Writes the model with its composites, `preprocess` where that is known, and `load_weights`.
 * @param frame what stands around it in a file
 */
export function writePyTorchModel(
  document: NetloomDocument,
  trained: Trained | undefined,
  frame: ModelFrame = {},
): { readonly lines: Lines; readonly modelName: string } {
  const { reserved = [], isScript = false } = frame;
  const emitter = (network: Network) => pytorchEmitter(() => undefined, channelsLastFlattens(network));
  const inspected = inspectDrawing(document, emitter, trained);
  const drawing = isScript ? withoutPreprocessing(inspected) : inspected;
  const { body, title, preprocessing } = drawing;
  const variants = findVariants(body);
  refuseOtherSettings(body, variants);
  const definitions = definitionsOf(body);
  const defined = [...definitions.map(({ name }) => name), ...reserved];
  const modelName = new Names('variable', defined).fresh(pascalCase(title));
  const names = nameVariants(variants, pascalCase, [modelName, ...defined]);
  const writing = { variants, nameOf: (variant: Variant) => names.get(variant)! };
  const lines = new Lines();
  writeHeader(lines, drawing, 'first', frame.notes);
  lines.add();
  const functional = usesFunctional(body) ? ['import torch.nn.functional as F'] : [];
  const imports = frame.imports ?? ['import torch', ...functional, 'from torch import nn'];
  for (const each of [...imports, ...(frame.constants ?? [])]) lines.add(each);
  addDefinitions(lines, definitions);
  for (const variant of new Set(variants.values())) {
    lines.add();
    lines.add();
    writeClass(lines, writing, variant.uses[0]!, names.get(variant)!, argumentNames(variant.uses[0]!), variant);
  }
  lines.add();
  lines.add();
  writeClass(lines, writing, body, modelName, argumentNames(body));
  if (preprocessing) lines.text.push(...preprocessor(preprocessing));
  lines.text.push(...loader);
  return { lines, modelName };
}

/** PyTorch: composites are modules of their own; images are channels first there. */
export const pytorch: CodeTarget = {
  id: 'pytorch',
  label: 'PyTorch',
  language: 'python',
  emit(document, trained) {
    const { lines, modelName } = writePyTorchModel(document, trained);
    lines.text.push('', '', 'if __name__ == "__main__":', `    print(${modelName}())`);
    return { files: [{ name: 'model.py', text: lines.toString() }], lines: lines.lines };
  },
  weights(document, state) {
    const modules: { path: string; index: number; module: PyTorchModule }[] = [];
    const { body, network } = inspectDrawing(document, (drawn) =>
      pytorchEmitter((path, index, module) => void modules.push({ path, index, module }), channelsLastFlattens(drawn)),
    );
    const prefixes = modulePrefixes(body);
    const origins = flattenOrigin(network);
    const nodes = new Map(network.nodes.map((node) => [node.path, node]));
    return renameWeights(
      state,
      network,
      modules.flatMap(({ path, index, module }) =>
        renamings(nodes.get(path)!, origins, prefixes.get(path)![index]!, module),
      ),
    );
  },
};

/** The `state_dict` prefixes of the modules of every node, by path. */
export function nodePrefixes(document: NetloomDocument): Map<string, string[]> {
  const { body } = inspectDrawing(document, (drawn) => pytorchEmitter(() => undefined, channelsLastFlattens(drawn)));
  return modulePrefixes(body);
}

/** A weight of a module of PyTorch's own, or of another that says how it begins. */
export interface ModuleWeight extends Pick<PyTorchWeight, 'initial'> {
  /** `nn.LSTM` */
  readonly type: string;
  /** `bias_ih_l0` */
  readonly name: string;
  /** How Netloom's begins; nothing where its blocks don't have the weight, which stays zero. */
  readonly initializer: Initializer | undefined;
}

/** The weights of a drawing's modules, each once for all modules of a type. Those of classes that the file defines are left out. */
export function moduleWeights(document: NetloomDocument): ModuleWeight[] {
  const modules: { path: string; module: PyTorchModule }[] = [];
  const { network } = inspectDrawing(document, (drawn) =>
    pytorchEmitter((path, _index, module) => void modules.push({ path, module }), channelsLastFlattens(drawn)),
  );
  const nodes = new Map(network.nodes.map((node) => [node.path, node]));
  const found = new Map<string, ModuleWeight>();
  for (const { path, module } of modules) {
    const { type, weights = {} } = module;
    const isOwn = typeof type === 'string';
    const typeName = isOwn ? type : type.name;
    for (const [own, theirs] of Object.entries(weights))
      for (const { name, zeros, initial } of [theirs].flat()) {
        if (!isOwn && !initial) continue;
        const spec = nodes.get(path)?.weights.find((weight) => weight.name === own);
        const initializer = zeros ? undefined : spec?.initializer;
        found.set([typeName, name, ...(initial ?? [])].join(' '), { type: typeName, name, initializer, initial });
      }
  }
  return [...found.values()];
}

/** Flattening blocks whose result must stand in channels-last order, since not only dense layers read it. */
function channelsLastFlattens(network: Network): ReadonlySet<string> {
  const origins = flattenOrigin(network);
  const found = network.nodes.filter(
    (node) => node.block.flattens && node.context.inputs[0]?.axes === 'image' && !origins.has(node.path),
  );
  return new Set(found.map((node) => node.path));
}

function renamings(
  { path, weights, weightsPath }: NetworkNode,
  origins: ReadonlyMap<string, Shape>,
  prefix: string,
  module: PyTorchModule,
): WeightRenaming[] {
  if (weightsPath !== path) return [];
  const origin = origins.get(path);
  return weights.flatMap((weight) => {
    const own = module.weights?.[weight.name];
    if (!own) return [];
    const steps: WeightStep[] = [];
    if (origin && weight.role === 'denseKernel') {
      const channels = origin.length - 1;
      const spatial = origin.slice(0, -1).map((_, axis) => axis);
      steps.push({ view: [...origin, weight.shape[1]!], permutation: [channels, ...spatial, channels + 1] });
    }
    return [own].flat().map(({ name, parts = [], permutation, zeros }) => ({
      from: `${path}/${weight.name}`,
      to: `${prefix}${name}`,
      steps: [
        ...steps,
        ...parts,
        ...(permutation ? [{ view: weight.shape, permutation }] : []),
        ...(zeros ? [{ zeros }] : []),
      ],
    }));
  });
}

function usesFunctional(body: Body): boolean {
  return body.items.some(
    (item) =>
      item.statements.some((statement) => /\bF\./.test(statement.expression)) ||
      item.constructs.some(
        ({ body: used, definition }) =>
          (used && usesFunctional(used)) || definition?.members.some((line) => /\bF\./.test(line)),
      ),
  );
}

function preprocessor(preprocessing: Preprocessing): string[] {
  const { axes } = preprocessing.type;
  const view = axes === 'image' ? '-1, 1, 1' : '-1';
  return preprocessLines(preprocessing, {
    signature: '(images: torch.Tensor) -> torch.Tensor',
    order: 'first',
    constant: (numbers) => `torch.tensor(${numbers}, device=images.device).view(${view})`,
    floats: 'images.float()',
  });
}

const loader = [
  '',
  '',
  `def load_weights(model: nn.Module, path: str = "${weightsFile}") -> None:`,
  '    """Fill the model with trained weights that Netloom saved."""',
  '    from safetensors.torch import load_file',
  '',
  '    # num_batches_tracked, the batch counter of BatchNorm, is not saved.',
  '    missing, unexpected = model.load_state_dict(load_file(path), strict=False)',
  '    missing = [name for name in missing if not name.endswith("num_batches_tracked")]',
  '    if missing or unexpected:',
  '        found = f"missing {missing}, unexpected {unexpected}"',
  '        raise ValueError(f"{path} belongs to another model: {found}")',
];
