import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { hostSaying } from '@shared/messages/hostSaying';
import { firstProgram, runProgram } from '@system/runProgram';
import { failed } from '../../refused';
import { failureOf } from './failedProgram';
import type { TensorFlowLibrary } from './tensorFlowLibrary';

const packages = createRequire(import.meta.url);

/** In the packed desktop app a compiler sees the copy of a package that lies beside the archive. */
const packageFolder = (name: string) =>
  dirname(packages.resolve(`${name}/package.json`)).replace(/([\\/]app\.asar)(?=[\\/])/, '$1.unpacked');

/** A C++ compiler. Throws where there is none, with how to get one. */
export async function findCompiler(): Promise<string> {
  const wanted = process.env['CXX'];
  const named = wanted?.includes('/') ? resolve(wanted) : wanted;
  const compiler = await firstProgram(named ? [named] : ['g++', 'clang++', 'c++'], ['--version']);
  if (compiler) return compiler;
  const remedy = hostSaying('adding', process.platform === 'darwin' ? 'installXcode' : 'installGcc');
  throw failed(
    wanted ? hostSaying('adding', 'noCompilerAt', wanted, remedy) : hostSaying('adding', 'noCompiler', remedy),
  );
}

/**
 * Compiles tfjs-node's binding against a library. Node-API keeps its shape from version to version of Node, so once is
 * enough.
 * @param runtime where the libraries are looked for when the binding is loaded; `$ORIGIN` is the binding's own folder
 * @throws where there is no compiler, or with the end of what it said
 */
export async function compileBinding(
  library: TensorFlowLibrary,
  binding: string,
  runtime: string,
  signal?: AbortSignal,
): Promise<void> {
  const compiler = await findCompiler();
  const tfjs = packageFolder('@tensorflow/tfjs-node-gpu');
  const includes = [join(packageFolder('node-api-headers'), 'include'), library.include, tfjs];
  const args = [
    ...['-std=c++17', '-O2', '-fPIC', '-shared', '-w', '-DNAPI_VERSION=8'],
    ...includes.flatMap((include) => ['-I', include]),
    ...['tfjs_backend.cc', 'tfjs_binding.cc'].map((source) => join(tfjs, 'binding', source)),
    ...['-o', binding],
    ...library.libraries.map((name) => join(library.folder, name)),
    `-Wl,-rpath,${runtime}`,
    // Node's own functions are there once Node loads it.
    ...(process.platform === 'darwin' ? ['-undefined', 'dynamic_lookup'] : []),
  ];
  const finished = await runProgram(compiler, args, { ...(signal && { signal }) });
  if (finished.code !== 0) throw failureOf(finished, hostSaying('adding', 'notCompiled', compiler));
}
