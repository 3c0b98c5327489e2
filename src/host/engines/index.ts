import { installTensorFlow, removeTensorFlow, type InstallOptions } from './tensorflow/install';

/** An engine that is not part of Netloom's packages. */
export interface AddableEngine {
  readonly label: string;
  /** Gets it and makes it ready; returns what it is now, `TensorFlow 2.21.0 on the CPU`. Throws with what to do instead. */
  add(options: InstallOptions): Promise<string>;
  /** Whether there was one to remove. */
  remove(): Promise<boolean>;
}

/** Engines that can be added, by the name that recipes and the command line use. */
export const addableEngines: Readonly<Record<string, AddableEngine>> = {
  tensorflow: {
    label: 'TensorFlow',
    add: async (options) => {
      const { version, gpu } = await installTensorFlow(options);
      return `TensorFlow ${version} on the ${gpu ? 'GPU' : 'CPU'}`;
    },
    remove: () => removeTensorFlow(),
  },
};
