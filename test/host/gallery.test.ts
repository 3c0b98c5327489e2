import { expect, it } from 'vitest';
import { createHost } from '@host/index';
import { temporaryFolder } from '../support/home';

it('the gallery says what its networks were found to be equal to', async () => {
  const { handlers } = createHost({ home: temporaryFolder() });
  const listed = await handlers['documents.gallery'](undefined);
  const resnet = listed.find(({ name }) => name === 'ResNet-20');
  expect(resnet?.certificate).toMatch(/^Equal to torchvision \d+\.\d+\.\d+ within \d\.\de-\d$/);
});
