import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { hostSaying, type HostText } from '@shared/messages/hostSaying';
import { Refused } from '../../../download/request';
import { findLibrary } from '../tensorFlowLibrary';
import { runPython } from './isolatedPython';
import type { TensorFlowSource } from './source';

/**
 * Says where a Python's TensorFlow is and of what version, without loading it. What `pip install --user` installed counts,
 * though an isolated Python leaves it out: nothing of it is run here.
 */
const script = `
import importlib.metadata as m, importlib.util as u, json, site, sys
if sys.prefix == sys.base_prefix: sys.path.append(site.getusersitepackages())
spec = u.find_spec('tensorflow')
def version():
    for name in ('tensorflow', 'tensorflow-cpu', 'tf-nightly', 'intel-tensorflow', 'tensorflow-macos'):
        try: return m.version(name)
        except m.PackageNotFoundError: pass
    return ''
places = list(spec.submodule_search_locations or []) if spec else []
print(json.dumps({'folder': places[0], 'version': version()} if places else None))
`;

const answerSchema = z.object({ folder: z.string(), version: z.string() }).nullable();

/** What an offer says of a TensorFlow that is used where it lies. */
export const staysThere = {
  ...{ bytes: 0, diskBytes: 0 },
  note: hostSaying('adding', 'staysThere'),
};

export interface PythonTensorFlow {
  readonly python: string;
  readonly folder: string;
  readonly version: string;
}

/** A TensorFlow that is installed in a Python environment. It stays where it is and is used from there. */
export const pythonEnvironment: TensorFlowSource = {
  id: 'python',
  label: hostSaying('adding', 'environment'),
  async offer() {
    const { python, folder, version } = await findPythonTensorFlow();
    try {
      findLibrary(folder);
    } catch {
      throw new Refused(hostSaying('adding', 'noLibrary', version, python, folder));
    }
    return { what: hostSaying('adding', 'ofPython', version, python), ...staysThere };
  },
  async obtain() {
    return findLibrary((await findPythonTensorFlow()).folder);
  },
};

/** The first TensorFlow of the environments that are active and of the Pythons on the path. Throws where none has one. */
export async function findPythonTensorFlow(environment = process.env): Promise<PythonTensorFlow> {
  const looked: string[] = [];
  for (const python of pythonsOf(environment)) {
    const asked = await runPython(python, ['-c', script], { env: environment }).catch(() => undefined);
    if (asked?.code !== 0) continue;
    looked.push(python);
    const answer = answerSchema.safeParse(JSON.parse(asked.output));
    if (answer.success && answer.data) return { python, ...answer.data };
  }
  if (looked.length === 0) throw new Refused(hostSaying('adding', 'noPythonOnPath'));
  const pythons = looked
    .map((python): HostText => python)
    .reduce((before, next) => hostSaying('adding', 'and', before, next));
  throw new Refused(hostSaying('adding', looked.length > 1 ? 'haveNone' : 'hasNone', pythons));
}

function pythonsOf({ VIRTUAL_ENV, CONDA_PREFIX }: NodeJS.ProcessEnv): string[] {
  const active = [VIRTUAL_ENV, CONDA_PREFIX].filter((folder) => folder !== undefined && isAbsolute(folder));
  const found = active.map((folder) => join(folder!, 'bin', 'python'));
  return [...found, 'python3', 'python'];
}
