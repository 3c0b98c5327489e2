import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeTargets } from '@shared/targets';
import { reservedNames } from '@shared/targets/python/reservedNames';
import { parseDocument } from '@shared/document';
import { python } from './python';

/** What Python says of names, as JSON. */
function ask(code: string): Record<string, string[]> {
  const { stdout, stderr, status } = spawnSync(python(), ['-c', code], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Record<string, string[]>;
}

const asked = `
import builtins, keyword, json
from torch import nn
members = set(dir(nn.Module())) | set(nn.Module.__annotations__)
public = lambda names: sorted(name for name in names if not name.startswith("_"))
print(json.dumps({"attribute": public(members), "variable": public(dir(builtins)), "keywords": public(keyword.kwlist + keyword.softkwlist)}))
`;

it('every name that Python and nn.Module have already is reserved', () => {
  const { attribute, variable, keywords } = ask(asked);
  const missing = (names: readonly string[], reserved: ReadonlySet<string>) =>
    names.filter((name) => !reserved.has(name));
  expect(missing([...attribute!, ...keywords!], reservedNames.attribute)).toEqual([]);
  expect(missing([...variable!, ...keywords!], reservedNames.variable)).toEqual([]);
});

/** A drawing in which everything has this name that can: the drawing, a node, a composite, and its parameter. */
function drawingOf(name: string) {
  const position = { x: 0, y: 0 };
  const use = (id: string, units: number) => ({ id, block: name, position, parameters: { [name]: units } });
  const parameter = { kind: 'integer', default: 2, help: '' };
  const inside = { id: name, block: 'Dense', position, parameters: { units: { expression: name } } };
  return parseDocument(
    JSON.stringify({
      format: 'netloom',
      version: 1,
      name,
      nodes: [
        { id: 'i', block: 'Input', position, parameters: { shape: [3] } },
        { id: name, block: 'Dense', position, parameters: { units: 3 } },
        use('first', 4),
        use('second', 5),
        { id: 'o', block: 'Output', position },
      ],
      edges: [
        ['i', 'output', name, 'input'],
        [name, 'output', 'first', 'in'],
        ['first', 'out', 'second', 'in'],
        ['second', 'out', 'o', 'input'],
      ].map(([from, out, to, into]) => ({ from: [from, out], to: [to, into] })),
      composites: [
        {
          type: name,
          parameters: { [name]: parameter },
          graph: {
            nodes: [inside],
            edges: [],
            inputs: [{ name: 'in', to: [[name, 'input']] }],
            outputs: [{ name: 'out', from: [name, 'output'] }],
          },
        },
      ],
    }),
  );
}

const runAll = `
import importlib.util, json, sys, torch
failed = {}
for target, name, path in json.load(open(sys.argv[1])):
    try:
        spec = importlib.util.spec_from_file_location("generated", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        if target == "keras":
            shape = tuple(module.build_model()(torch.zeros(2, 3).numpy()).shape)
        else:
            classes = [each for each in vars(module).values() if isinstance(each, type) and issubclass(each, torch.nn.Module)]
            model = classes[-1]()
            model.eval()
            shape = tuple(model(torch.zeros(2, 3)).shape)
        assert shape == (2, 5), shape
    except Exception as error:
        failed[f"{target}: {name}"] = f"{type(error).__name__}: {error}"
print(json.dumps(failed))
`;

it('code runs in which everything is called as something that Python or a framework has', () => {
  const folder = mkdtempSync(join(tmpdir(), 'netloom-names-'));
  const names = [...new Set([...reservedNames.attribute, ...reservedNames.variable])].filter((name) =>
    /^\w+$/.test(name),
  );
  const files = codeTargets.flatMap((target) =>
    names.map((name) => {
      const path = join(folder, `${target.id}-${name}.py`);
      writeFileSync(path, target.emit(drawingOf(name)).files[0]!.text);
      return [target.id, name, path];
    }),
  );
  expect(files.length).toBeGreaterThan(400);
  writeFileSync(join(folder, 'files.json'), JSON.stringify(files));
  writeFileSync(join(folder, 'run.py'), runAll);
  const { stdout, stderr, status } = spawnSync(python(), [join(folder, 'run.py'), join(folder, 'files.json')], {
    encoding: 'utf8',
    env: { ...process.env, KERAS_BACKEND: 'tensorflow', TF_CPP_MIN_LOG_LEVEL: '3', CUDA_VISIBLE_DEVICES: '' },
  });
  expect(status, stderr).toBe(0);
  expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toEqual({});
});
