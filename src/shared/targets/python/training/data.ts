import { generatedDataset, isGenerated } from '../../../data/generated';
import { labelledFields } from '../../../data/labelledImages';
import type { DatasetReference } from '../../../data/reference';
import type { NetloomDocument } from '../../../document/schema';
import type { NamedTensors, TensorData } from '../../../tensor/types';
import { recipeForm } from './recipeForm';
import { indented } from './script';
import { quote } from '../values';

/** The file beside a script that holds a generated data set. */
export const dataFile = 'data.safetensors';

/** How a script loads a data set. */
export interface DataForm {
  /** The default of `--data`, a Python expression; without one there is no such option. */
  readonly place?: string;
  /** What `--data` is. */
  readonly help?: string;
  /** The function `load_data(folder)`, and what it needs. */
  readonly lines: readonly string[];
}

type Reference<Kind extends DatasetReference['kind']> = Extract<DatasetReference, { kind: Kind }>;

export type DataForms = {
  readonly [Kind in DatasetReference['kind']]?: (reference: Reference<Kind>) => DataForm;
};

const signature = 'def load_data(place: Path) -> list[tuple[np.ndarray, np.ndarray]]:';
const gives = 'Images (uint8, channels last) and labels, of each split: training, test.';

/** Images with a class each that Netloom draws. */
const generatedImages: DataForm = {
  place: `Path(__file__).with_name(${quote(dataFile)})`,
  help: 'the generated images that Netloom wrote beside this script',
  lines: [
    signature,
    `    """${gives}"""`,
    '    from safetensors.numpy import load_file',
    '',
    '    data = load_file(place)',
    '    return [(data[f"{split}_images"], data[f"{split}_labels"]) for split in ("train", "test")]',
  ],
};

/** Data sets that are read in one way in every framework. */
export const commonDataForms: DataForms = {
  shapes: () => generatedImages,
  digits: () => generatedImages,
  idx: ({ consecutive }) => ({
    place: 'Path("data")',
    help: 'the folder with the four IDX files, packed (.gz) or not',
    lines: [
      'def read_idx(path: Path) -> np.ndarray:',
      '    """An IDX file: two zero bytes, the type (8: unsigned bytes), the rank, the extents, the values."""',
      '    with (gzip.open if path.suffix == ".gz" else open)(path, "rb") as file:',
      '        content = file.read()',
      '    if content[:3] != b"\\0\\0\\x08":',
      '        raise ValueError(f"{path} should be an IDX file of unsigned bytes")',
      '    rank = content[3]',
      '    extents = np.frombuffer(content, ">i4", rank, offset=4)',
      '    return np.frombuffer(content, np.uint8, offset=4 + 4 * rank).reshape(extents)',
      '',
      '',
      signature,
      `    """${gives}"""`,
      '    splits = []',
      '    for names in (("train",), ("t10k", "test")):',
      '        files = [path for path in sorted(place.iterdir()) if any(name in path.name for name in names)]',
      '        images, labels = (',
      '            next((path for path in files if kind in path.name), None) for kind in ("images", "labels")',
      '        )',
      '        if images is None or labels is None:',
      '            raise FileNotFoundError(f"{place} should hold files named {names[-1]}…images and {names[-1]}…labels")',
      '        pixels, numbers = read_idx(images), read_idx(labels)',
      '        splits.append((pixels[..., None] if pixels.ndim == 3 else pixels, numbers))',
      ...(consecutive
        ? [
            '    # The labels that occur are numbered from 0.',
            '    occurring = np.unique(np.concatenate([labels for _, labels in splits]))',
            '    splits = [(images, np.searchsorted(occurring, labels)) for images, labels in splits]',
          ]
        : []),
      '    return splits',
    ],
  }),
};

/** `load_data` of data that a framework downloads itself. */
export function downloadedData(lines: readonly string[]): DataForm {
  return {
    place: 'Path("data")',
    help: 'where MNIST is kept; it is downloaded once',
    lines: [signature, `    """MNIST. ${gives}"""`, ...indented(lines)],
  };
}

/** How a data set is loaded in a framework. */
export function dataForm(forms: DataForms, reference: DatasetReference): DataForm {
  const all: DataForms = { ...commonDataForms, ...forms };
  return recipeForm<DatasetReference, (reference: DatasetReference) => DataForm>(all, reference, 'data set')(reference);
}

/** The data that goes with a script: a generated set, which Python could not draw alike. */
export function generatedData({ recipe }: NetloomDocument): NamedTensors | undefined {
  if (!isGenerated(recipe.dataset)) return undefined;
  const dataset = generatedDataset(recipe.dataset);
  const tensors = new Map<string, TensorData>();
  for (const split of ['train', 'test'] as const) {
    const { columns } = dataset[split];
    tensors.set(`${split}_images`, columns[labelledFields.image]!);
    tensors.set(`${split}_labels`, columns[labelledFields.label]!);
  }
  return tensors;
}
