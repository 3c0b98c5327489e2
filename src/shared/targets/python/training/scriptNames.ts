import { losses } from '../../../learning/losses';
import { snakeCase } from '../identifiers';
import { metricNames } from './metrics';

/** Names that scripts define or import: functions of composites are called otherwise. */
export const scriptNames: readonly string[] = [
  ...['argparse', 'gzip', 'json', 'math', 'np', 'Path', 'Iterator', 'save_file', 'lr_scheduler', 'swa_utils', 'MNIST'],
  ...['EPOCHS', 'BATCH', 'ACCUMULATION', 'LEARNING_RATE', 'WEIGHT_DECAY', 'WARMUP', 'AVERAGING', 'SEED'],
  ...['VALIDATION', 'set_apart', 'measured', 'described', 'move', 'move_images', 'moves', 'changes'],
  ...['read_idx', 'load_data', 'measure', 'shuffled', 'augment', 'cover', 'prepare', 'loss_of', 'make_optimizer'],
  ...[
    'class_weights',
    'balanced',
    'inputs_of',
    'targets_of',
    'predictions_of',
    'measures_of',
    'with_derived',
    'derived',
  ],
  ...metricNames,
  ...Object.keys(losses).flatMap((kind) => [snakeCase(kind), `counted_${snakeCase(kind)}`]),
  ...[
    'rate_factor',
    'evaluate',
    'train',
    'save_weights',
    'main',
    'batches',
    'batch_count',
    'LearningRate',
    'RecipeOptimizer',
  ],
  ...['compile_model', 'changes', 'initialise', 'copy'],
];
