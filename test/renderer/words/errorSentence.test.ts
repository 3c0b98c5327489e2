import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { installTensorFlow } from '@host/engines/tensorflow/install';
import { Refused } from '@host/download/request';
import { createHost, type Dialogs } from '@host/index';
import { chosenSchema, recognisedSchema } from '@shared/contract/datasets';
import { dispatch, settle } from '@shared/contract/codec/dispatch';
import { decode, encode } from '@shared/contract/codec/messagePack';
import { RequestError } from '@shared/contract/errors';
import { enginesReportSchema } from '@shared/contract/trainerMessages';
import { updateStateSchema } from '@shared/contract/updates';
import { hostSaying } from '@shared/messages/hostSaying';
import { saidOf } from '@shared/messages/saidError';
import { HostError } from '@shared/messages/hostError';
import { updateStep } from '@renderer/about/updateStep';
import type { Language } from '@renderer/words/languages';
import { sentenceOfError, sentenceOfText } from '@renderer/words/errorSentence';
import { temporaryFolder } from '../../support/home';
import { speak } from '../../support/speak';
import { documentHost } from '../../host/support/documentHost';
import { runEventSchema, type RunEvent } from '@shared/contract/events';
import { describeEngines } from '@trainer/describe';
import { Runner } from '@trainer/runner';
import { updateTrouble } from '../../../src/main/updates/updateTrouble';
import { tinyRequest } from '../../support/request';

afterEach(() => speak('english'));

const languages: readonly Language[] = ['english', 'german', 'chinese'];

/** A host as the page asks it: all that crosses is encoded, and checked at both ends. */
async function hostWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = join(temporaryFolder(), 'data');
  await mkdir(folder, { recursive: true });
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
  const dialogs: Partial<Dialogs> = { openData: async () => [folder] };
  const { handlers } = createHost({ home: temporaryFolder(), dialogs: dialogs as Dialogs });
  const ask = async (name: string, input: unknown): Promise<unknown> =>
    settle(decode(encode(await dispatch(handlers, name, input))));
  const { chosen } = chosenSchema.parse(await ask('datasets.choose', { what: 'folder' }));
  return { ask, chosen };
}

/** What the page says of files that cannot be used, in each language. */
async function refusalsOf(files: Readonly<Record<string, string | Uint8Array>>, as?: string): Promise<string[]> {
  const { ask, chosen } = await hostWith(files);
  const error: unknown = await ask('datasets.adopt', { chosen, as }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RequestError);
  return inEach(() => sentenceOfError(error));
}

async function inEach(text: () => string): Promise<string[]> {
  const texts: string[] = [];
  for (const language of languages) {
    await speak(language);
    texts.push(text());
  }
  return texts;
}

describe('what is wrong with files, said in each language', () => {
  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string | undefined, readonly string[]]>([
    [
      'a table',
      { 'ages.csv': 'name,age\nAda,36\nBob,many\nCai,7\nDan,9\nEve,8\n' },
      undefined,
      [
        'ages.csv, line 3: column age: expected a number, found "many". Repair or remove what is wrong, or choose to skip it.',
        'ages.csv, Zeile 3: Spalte age: eine Zahl erwartet, „many“ gefunden. Reparieren oder entfernen Sie, was falsch ist, oder lassen Sie es überspringen.',
        'ages.csv 第 3 行：列 age：应为数字，实际为“many”。请修复或移除有问题的部分，或选择跳过。',
      ],
    ],
    [
      'an empty table',
      { 'ages.csv': '' },
      'table',
      [
        'ages.csv is empty. Choose a file with lines.',
        'ages.csv ist leer. Wählen Sie eine Datei mit Zeilen.',
        'ages.csv 是空文件。请选择有内容的文件。',
      ],
    ],
    [
      'images, as the threads that decode them find it',
      { 'cat/1.png': '', 'dog/1.png': 'no image at all' },
      'imageFolder',
      [
        '2 of 2 examples cannot be read. cat/1.png is empty. dog/1.png is no image that can be read (Input buffer contains unsupported image format). No example is left: repair these files, or choose others.',
        '2 von 2 Beispielen können nicht gelesen werden. cat/1.png ist leer. dog/1.png ist kein lesbares Bild (Input buffer contains unsupported image format). Kein Beispiel bleibt übrig: Reparieren Sie diese Dateien oder wählen Sie andere.',
        '2 个样本中有 2 个无法读取。cat/1.png 是空文件。dog/1.png 不是可读取的图像（Input buffer contains unsupported image format）。没有剩下任何样本：请修复这些文件，或选择其他文件。',
      ],
    ],
    [
      'an array of NumPy',
      { 'x.npy': 'PK' },
      'arrays',
      ['x.npy is no array of NumPy.', 'x.npy ist kein Array von NumPy.', 'x.npy 不是 NumPy 数组。'],
    ],
    [
      'a batch of CIFAR',
      { data_batch_1: Uint8Array.of(0x80, 2, 0x63, ...Buffer.from('os\nsystem\n'), 0x2e) },
      'cifar',
      [
        'data_batch_1 names os.system, which is not allowed in a data set.',
        'data_batch_1 nennt os.system, was in einem Datensatz nicht erlaubt ist.',
        'data_batch_1 引用了 os.system，数据集中不允许这样做。',
      ],
    ],
    [
      'a sequence of DNA',
      { 'genes.fa': '>one a\nACGT\n>two b\nACXT\n' },
      'fasta',
      [
        'genes.fa, line 3: expected A, C, G, T or N in "two b", found "X". Repair or remove what is wrong, or choose to skip it.',
        'genes.fa, Zeile 3: A, C, G, T oder N in „two b“ erwartet, „X“ gefunden. Reparieren oder entfernen Sie, was falsch ist, oder lassen Sie es überspringen.',
        'genes.fa 第 3 行：“two b”中应为 A、C、G、T 或 N，实际有“X”。请修复或移除有问题的部分，或选择跳过。',
      ],
    ],
    [
      'a graph without its nodes',
      { 'edges.csv': '1,2\n' },
      'edgeList',
      [
        'data has no table of nodes. Expected two files such as edges.csv and nodes.csv, found edges.csv. Name them so.',
        'data hat keine Tabelle der Knoten. Erwartet wurden zwei Dateien wie edges.csv und nodes.csv, gefunden wurde edges.csv. Benennen Sie sie so.',
        'data 没有节点表。应有两个文件，例如 edges.csv 和 nodes.csv，实际找到 edges.csv。请这样命名。',
      ],
    ],
  ])('%s', async (_, files, as, texts) => {
    expect(await refusalsOf(files, as)).toEqual(texts);
  });

  it('files of no format, with formats by their names there', async () => {
    const [english, german, chinese] = await refusalsOf({ 'notes.xyz': 'nothing' });
    expect(english).toMatch(/^Netloom does not recognise notes\.xyz\. It reads: Folder of images; .+\. Convert these/);
    expect(german).toMatch(/^Netloom erkennt notes\.xyz nicht\. Es liest: Ordner mit Bildern; .+\. Wandeln Sie/);
    expect(chinese).toMatch(/^Netloom 无法识别 notes\.xyz。可以读取：.+；.+。请转换这些文件。$/);
  });

  it('in the answer about files of which some can be read', async () => {
    const { ask, chosen } = await hostWith({ 'ages.csv': 'name,age\nAda,36\nBob,many\nCai,7\nDan,9\nEve,8\n' });
    const { problems } = recognisedSchema.parse(await ask('datasets.recognise', { chosen }));
    expect(problems).toHaveLength(1);
    expect(await inEach(() => sentenceOfText(problems[0]!))).toEqual([
      'ages.csv, line 3: column age: expected a number, found "many".',
      'ages.csv, Zeile 3: Spalte age: eine Zahl erwartet, „many“ gefunden.',
      'ages.csv 第 3 行：列 age：应为数字，实际为“many”。',
    ]);
  });
});

describe('what else the host says, in each language', () => {
  it('a run that fails by its data', async () => {
    const missing = join(temporaryFolder(), 'none-idx3-ubyte');
    const files = { trainImages: missing, trainLabels: missing, testImages: missing, testLabels: missing };
    const failed = await new Promise<RunEvent>((resolve) => {
      const request = { ...tinyRequest(), dataset: { kind: 'idx', name: 'none', files } as const };
      new Runner(request, (event) => event.type === 'failed' && resolve(event));
    });
    const event = runEventSchema.parse(decode(encode(failed)));
    expect(await inEach(() => (event.type === 'failed' ? sentenceOfText(event) : ''))).toEqual([
      `${missing} cannot be read: it does not exist. Put it back, or choose another.`,
      `${missing} kann nicht gelesen werden: Es gibt sie nicht. Legen Sie sie zurück oder wählen Sie eine andere.`,
      `${missing} 无法读取：它不存在。请把它放回原处，或选择其他文件。`,
    ]);
  });

  it('a file that is not known', async () => {
    const { ask } = await hostWith({});
    const refused = async (name: string, input: unknown) => {
      const error: unknown = await ask(name, input).catch((thrown: unknown) => thrown);
      return inEach(() => sentenceOfError(error));
    };
    expect(await refused('documents.open', { id: 'nothing' })).toEqual([
      'This file is not known any more. Open it again.',
      'Diese Datei ist nicht mehr bekannt. Öffnen Sie sie erneut.',
      '此处没有该文件的记录了。请重新打开。',
    ]);
  });

  it('why a faster engine is not in use, and what a run is calculated on', async () => {
    vi.stubEnv('NETLOOM_TENSORFLOW', temporaryFolder());
    const { note, engines } = enginesReportSchema.parse(decode(encode(await describeEngines())));
    vi.unstubAllEnvs();
    expect(await inEach(() => sentenceOfText(note!))).toEqual([
      'TensorFlow is not in use: It is not installed; `netloom engine add tensorflow` gets it.',
      'TensorFlow wird nicht verwendet: Es ist nicht installiert; `netloom engine add tensorflow` fügt es hinzu.',
      '未使用 TensorFlow：它尚未安装；可用 `netloom engine add tensorflow` 添加。',
    ]);
    const { device, reason } = engines.find(({ id }) => id === 'onnxruntime-web')!;
    expect(await inEach(() => `${sentenceOfText(device)}: ${sentenceOfText(reason!)}`)).toEqual([
      expect.stringMatching(/^CPU \(WebAssembly\) · \d+ threads?: WebAssembly runs on any platform/),
      expect.stringMatching(/^CPU \(WebAssembly\) · \d+ Threads?: WebAssembly läuft auf jeder Plattform/),
      expect.stringMatching(/^CPU（WebAssembly）· \d+ 个线程: WebAssembly 可在任何平台运行/),
    ]);
  });

  it('an engine that cannot be had from any of its sources, each with its reason', async () => {
    const source = {
      ...{ id: 'download', label: hostSaying('adding', 'tfjsDownload') },
      offer: () =>
        Promise.reject(new Refused(hostSaying('download', 'notGiven', 'a.example', hostSaying('download', 'late')))),
      obtain: () => Promise.reject(new Error()),
    };
    const folder = join(temporaryFolder(), 'tensorflow');
    const error: unknown = await installTensorFlow({ folder, sources: [source, { ...source, id: 'other' }] }).catch(
      (thrown: unknown) => thrown,
    );
    const [english, german, chinese] = await inEach(() => sentenceOfError(error));
    expect(english!.split('\n').slice(0, 3)).toEqual([
      'TensorFlow cannot be had here.',
      ...Array<string>(2).fill('tfjs-node’s own download: a.example cannot give it: it did not answer in time.'),
    ]);
    expect(german!.split('\n').slice(0, 3)).toEqual([
      'TensorFlow ist hier nicht zu bekommen.',
      ...Array<string>(2).fill(
        'Download von tfjs-node: Von a.example ist es nicht zu bekommen: Er antwortete nicht rechtzeitig.',
      ),
    ]);
    expect(chinese!.split('\n').slice(0, 3)).toEqual([
      '此处无法获得 TensorFlow。',
      ...Array<string>(2).fill('tfjs-node 自己的下载：无法从 a.example 获得：服务器没有及时响应。'),
    ]);
  });

  it('a newer version of the app that another key signed', async () => {
    const error = new HostError(hostSaying('update', 'otherKey', 'latest.yml'));
    const state = updateStateSchema.parse(
      decode(encode({ stage: 'failed', ...updateTrouble(error, 'https://a.example/') })),
    );
    expect(await inEach(() => updateStep(state).text)).toEqual([
      'Couldn’t update: The signature of latest.yml is not that of Netloom’s key. Nothing was downloaded.',
      'Aktualisierung fehlgeschlagen: Die Signatur von latest.yml stammt nicht vom Schlüssel von Netloom. Nichts wurde heruntergeladen.',
      '更新失败：latest.yml 的签名不是用 Netloom 的密钥生成的。没有下载任何内容。',
    ]);
  });

  it('a drawing on disk that is damaged', async () => {
    const { handlers, workspace } = documentHost();
    await mkdir(workspace, { recursive: true });
    const path = join(workspace, 'bad.netloom.json');
    await writeFile(path, '{"format": "netloom", "version": 3, "nodes": 1}');
    const [file] = await handlers['documents.list'](undefined);
    const failed = async () => settle(await dispatch(handlers, 'documents.open', { id: file!.id }));
    const error: unknown = await failed().catch((thrown: unknown) => thrown);
    expect(await inEach(() => sentenceOfError(error))).toEqual([
      `${path} cannot be opened: nodes: expected a list; got 1.`,
      `${path} kann nicht geöffnet werden: nodes: Erwartet wird eine Liste; gefunden wurde 1.`,
      `${path} 无法打开：nodes：应为列表；实际为：1。`,
    ]);
  });
});

describe('what another version of the host says', () => {
  it.each([
    { group: 'file', code: 'ofTheFuture', values: [] },
    { group: 'constructor', code: 'name', values: [] },
    { group: 'table', code: 'toString', values: [] },
    { group: 'table', code: 'columns', values: [3] },
    { group: 'file', code: 'problem', values: ['a.png', { group: 'file', code: 'ofTheFuture', values: [] }] },
  ])('is said as it came where this page does not know it: $code of $group', async (said) => {
    await speak('german');
    expect(sentenceOfText({ message: 'As it came.', said })).toBe('As it came.');
  });

  it('is shown by its message where its code is none', async () => {
    await speak('german');
    const failed = async () => settle({ failure: { kind: 'failed', message: 'Wrong.', said: { group: 3 } } });
    const error: unknown = await failed().catch((thrown: unknown) => thrown);
    expect([saidOf(error), sentenceOfError(error)]).toEqual([undefined, 'Wrong.']);
  });
});
