import { afterEach, describe, expect, it } from 'vitest';
import { emptyDocument, parseDocument } from '@shared/document';
import { parseBlock } from '@shared/document/blockFile';
import { sentenceOfError } from '@renderer/words/errorSentence';
import { speak } from '../../support/speak';

afterEach(() => speak('english'));

const node = { id: 'c1', block: 'Conv2D', parameters: {}, position: { x: 0, y: 0 } };
const file = (change: object): string => JSON.stringify({ ...emptyDocument(), ...change });
const withParameters = (parameters: object): string => file({ nodes: [{ ...node, parameters }] });
const composite = (type: string, block: string) => ({
  type,
  graph: { nodes: [{ ...node, block }], edges: [], inputs: [], outputs: [] },
});
const block = (change: object): string =>
  JSON.stringify({ format: 'netloom-block', version: 3, block: 'A', composites: [composite('A', 'A')], ...change });

/** What the page says of a file that it does not read, in each language. */
async function faultsOf(text: string, parse: (text: string) => unknown): Promise<string[]> {
  const faults: string[] = [];
  for (const language of ['english', 'german', 'chinese'] as const) {
    await speak(language);
    try {
      parse(text);
    } catch (error) {
      faults.push(sentenceOfError(error));
    }
  }
  return faults;
}

describe('why a drawing does not open is said in each language', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'text that is cut off',
      '{"format": "netloom", "nodes": [',
      [
        'The file is not JSON: it ends too early. Choose a complete copy.',
        'Die Datei ist kein JSON: Sie endet zu früh. Wählen Sie eine vollständige Kopie.',
        '该文件不是 JSON：文件过早结束。请选择完整的副本。',
      ],
    ],
    [
      'a missing comma',
      '{"format": "netloom"\n "nodes": []}',
      [
        'The file is not JSON: it goes wrong at line 2, column 2. Correct it there, or choose another file.',
        'Die Datei ist kein JSON: Der Fehler ist in Zeile 2, Spalte 2. Berichtigen Sie ihn oder wählen Sie eine andere Datei.',
        '该文件不是 JSON：错误在第 2 行第 2 列。请在该处改正，或选择其他文件。',
      ],
    ],
    [
      'plain text',
      'hello',
      [
        'The file is not JSON: it goes wrong in "hello". Correct it there, or choose another file.',
        'Die Datei ist kein JSON: Der Fehler ist in "hello". Berichtigen Sie ihn oder wählen Sie eine andere Datei.',
        '该文件不是 JSON：错误在 "hello" 之中。请在该处改正，或选择其他文件。',
      ],
    ],
    [
      'a file of another program',
      '{"format": "onnx"}',
      [
        'format: expected "netloom", which marks a Netloom drawing; got "onnx".',
        'format: Erwartet wird „netloom“, woran Netloom eine Zeichnung erkennt; gefunden wurde „onnx“.',
        'format：应为“netloom”，它标识 Netloom 的图；实际为：“onnx”。',
      ],
    ],
    [
      'a newer version',
      file({ version: 99 }),
      [
        'version: expected at most 3; this file was saved by a newer version of Netloom (99). Update Netloom.',
        'version: Erwartet wird höchstens 3; diese Datei stammt von einer neueren Version von Netloom (99). Aktualisieren Sie Netloom.',
        'version：应不大于 3；该文件由更新版本的 Netloom 保存（99）。请更新 Netloom。',
      ],
    ],
    [
      'a value of another kind, of several that there may be',
      withParameters({ kernel: null }),
      [
        'nodes[0].parameters.kernel: expected a number, or text, or true or false, or a list, or an object; got null.',
        'nodes[0].parameters.kernel: Erwartet wird eine Zahl oder ein Text oder true oder false oder eine Liste oder ein Objekt; gefunden wurde null.',
        'nodes[0].parameters.kernel：应为数，或文本，或true 或 false，或列表，或对象；实际为：null。',
      ],
    ],
    [
      'what stands in a union inside another',
      file({ recipe: { objectives: [{ target: 3 }] } }),
      [
        'recipe.objectives[0].target: expected text, or an object; got 3.',
        'recipe.objectives[0].target: Erwartet wird ein Text oder ein Objekt; gefunden wurde 3.',
        'recipe.objectives[0].target：应为文本，或对象；实际为：3。',
      ],
    ],
    [
      'what stands deeper in a union inside another',
      file({ recipe: { objectives: [{ target: { constant: 'one' } }] } }),
      [
        'recipe.objectives[0].target.constant: expected a number; got "one".',
        'recipe.objectives[0].target.constant: Erwartet wird eine Zahl; gefunden wurde „one“.',
        'recipe.objectives[0].target.constant：应为数；实际为：“one”。',
      ],
    ],
    [
      'a choice that there is not',
      file({ recipe: { precision: 'half' } }),
      [
        'recipe.precision: expected one of "auto", "float32", "mixed"; got "half".',
        'recipe.precision: Erwartet wird eines von „auto“, „float32“, „mixed“; gefunden wurde „half“.',
        'recipe.precision：应为以下之一：“auto”、“float32”、“mixed”；实际为：“half”。',
      ],
    ],
    [
      'a number beyond its bounds',
      file({ recipe: { epochs: 0 } }),
      [
        'recipe.epochs: expected a number of at least 1; got 0.',
        'recipe.epochs: Erwartet wird eine Zahl ab 1; gefunden wurde 0.',
        'recipe.epochs：应为不小于 1 的数；实际为：0。',
      ],
    ],
    [
      'a list that is too short',
      file({ nodes: [{ ...node, repeat: 2, each: { filters: [] } }] }),
      [
        'nodes[0].each.filters: expected a list with a length of at least 1; got [].',
        'nodes[0].each.filters: Erwartet wird eine Liste mit einer Länge ab 1; gefunden wurde [].',
        'nodes[0].each.filters：应为长度不小于 1 的列表；实际为：[]。',
      ],
    ],
    [
      'a name that is none',
      file({ nodes: [{ ...node, id: 'c 1' }] }),
      [
        'nodes[0].id: expected a name of letters, digits, _ and -, beginning with a letter or _; got "c 1".',
        'nodes[0].id: Erwartet wird ein Name aus Buchstaben, Ziffern, _ und -, der mit einem Buchstaben oder _ beginnt; gefunden wurde „c 1“.',
        'nodes[0].id：应为由字母、数字、_ 和 - 组成并以字母或 _ 开头的名称；实际为：“c 1”。',
      ],
    ],
    [
      'two nodes of one id',
      file({ nodes: [node, node] }),
      [
        'nodes[1].id: expected a unique name; "c1" is already used by nodes[0].',
        'nodes[1].id: Erwartet wird ein eigener Name; „c1“ heißt schon nodes[0].',
        'nodes[1].id：名称应唯一；“c1”已被 nodes[0] 使用。',
      ],
    ],
    [
      'a key that nobody knows',
      file({ colour: 'red' }),
      [
        'colour: unknown key. Remove it, or correct its name.',
        'colour: Dieser Schlüssel ist unbekannt. Entfernen Sie ihn oder berichtigen Sie seinen Namen.',
        'colour：未知的键。请移除它，或改正其名称。',
      ],
    ],
    [
      'nothing where something must be',
      '{"format": "netloom", "version": 3, "edges": []}',
      [
        'nodes: expected a list; got nothing.',
        'nodes: Erwartet wird eine Liste; gefunden wurde nichts.',
        'nodes：应为列表；实际为：无。',
      ],
    ],
  ])('%s', async (_, text, faults) => {
    expect(await faultsOf(text, parseDocument)).toEqual(faults);
  });
});

describe('why a block’s file cannot be read is said in each language', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a drawing',
      file({}),
      [
        'format: expected "netloom-block", which marks a Netloom block; got "netloom".',
        'format: Erwartet wird „netloom-block“, woran Netloom einen Block erkennt; gefunden wurde „netloom“.',
        'format：应为“netloom-block”，它标识 Netloom 的模块；实际为：“netloom”。',
      ],
    ],
    [
      'a composite that contains itself',
      block({}),
      [
        'composites[0]: A contains itself (A → A). Remove it from its own inside.',
        'composites[0]: A enthält sich selbst (A → A). Entfernen Sie es aus seinem eigenen Inneren.',
        'composites[0]：A 包含自身（A → A）。请从其内部移除它。',
      ],
    ],
    [
      'a block without its definition',
      block({ block: 'B' }),
      [
        'block: expected the name of one of the file\'s composites; got "B". Add its definition, or correct its name.',
        'block: Erwartet wird der Name eines der Module dieser Datei; gefunden wurde „B“. Fügen Sie die Definition hinzu oder berichtigen Sie den Namen.',
        'block：应为该文件中某个复合模块的名称；实际为“B”。请添加其定义，或改正名称。',
      ],
    ],
  ])('%s', async (_, text, faults) => {
    expect(await faultsOf(text, parseBlock)).toEqual(faults);
  });
});
