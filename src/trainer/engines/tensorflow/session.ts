import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servingTag } from '@shared/targets/tensorflow/protobuf';
import type { Shape } from '@shared/tensor/shape';
import type { DType, TensorData } from '@shared/tensor/types';
import { dataTypes, type TensorFlowBinding } from './binding';

/** A tensor of the graph and the value it takes for one run. */
export interface GraphFeed {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: Shape;
  readonly data: TensorData['data'];
}

/** A loaded graph with its variables. */
export class GraphSession {
  private readonly model: number;

  /** Throws where TensorFlow does not take the graph. */
  constructor(
    private readonly binding: TensorFlowBinding,
    savedModel: Uint8Array,
  ) {
    // The binding takes a folder; nothing is read from it afterwards.
    const folder = mkdtempSync(join(tmpdir(), 'netloom-graph-'));
    try {
      writeFileSync(join(folder, 'saved_model.pb'), savedModel);
      this.model = binding.loadSavedModel(folder, servingTag);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Runs what the fetched tensors depend on, and returns their values in order. Throws what TensorFlow says. */
  run(feeds: readonly GraphFeed[], fetches: readonly string[]): TensorData[] {
    const { binding } = this;
    const given: number[] = [];
    const unique = [...new Set(fetches)];
    try {
      for (const { shape, dtype, data } of feeds) given.push(binding.createTensor([...shape], dataTypes[dtype], data));
      const names = feeds.map(({ name }) => name).join();
      const results = binding.runSavedModel(this.model, given, names, unique.join());
      const values = new Map(unique.map((name, index) => [name, this.take(results[index]!)]));
      return fetches.map((name) => values.get(name)!);
    } finally {
      for (const tensor of given) binding.deleteTensor(tensor);
    }
  }

  dispose(): void {
    this.binding.deleteSavedModel(this.model);
  }

  private take({ id, shape }: { readonly id: number; readonly shape: Shape }): TensorData {
    try {
      return { shape, data: this.binding.tensorDataSync(id) };
    } finally {
      this.binding.deleteTensor(id);
    }
  }
}
