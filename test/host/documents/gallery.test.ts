import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '@shared/document/schema';
import { documentHost } from '../support/documentHost';

describe('the gallery', () => {
  it('has LeNet-5, whose copy is saved as a file of its own', async () => {
    const { handlers, workspace } = documentHost();
    const gallery = await handlers['documents.gallery'](undefined);
    const lenet = gallery.find(({ name }) => name === 'LeNet-5')!;
    const opened = await handlers['documents.open']({ id: lenet.id });
    expect(opened.file).toBeUndefined();
    const document = documentSchema.parse({ ...opened.document, name: 'mine' });
    await handlers['documents.save']({ id: lenet.id, name: 'LeNet-5', document });
    expect(await readdir(workspace)).toEqual(['LeNet-5.netloom.json']);
    expect((await handlers['documents.open']({ id: lenet.id })).document.name).toBe('LeNet-5');
  });

  it('has the costs of every network, and accuracies that are published of networks in it', async () => {
    const { handlers } = documentHost();
    const { source, networks } = await handlers['documents.cards'](undefined);
    expect(source).toContain('torchvision');
    const gallery = await handlers['documents.gallery'](undefined);
    expect(networks.map(({ id }) => id)).toEqual(gallery.map(({ id }) => id));
    const resnet = networks.find(({ name }) => name === 'ResNet-18')!;
    expect(resnet).toMatchObject({ parameters: 11_689_512, top1: 69.758 });
    expect(resnet.macs / 1e9).toBeCloseTo(1.81, 2);
    const folder = new URL('../../../resources/gallery/', import.meta.url);
    const { top1 } = JSON.parse(await readFile(new URL('accuracy.json', folder), 'utf8')) as { top1: object };
    expect(networks.filter((network) => network.top1 !== undefined)).toHaveLength(Object.keys(top1).length);
  });
});
