import type { Page } from '@playwright/test';
import { lessonNames, stepsOf } from '@shared/lessons';
import { regions } from '@renderer/lessons/pointAt';
import { lessonsWords } from '@renderer/words/english/lessons';
import { picture } from '../support/visit';
import { expect, inChromium, testApart as test } from './fixtures';
import { inBothThemes, looksRight, violationsOn } from './support/axe';

inChromium();

const { texts } = lessonsWords.english;
const lesson = (page: Page) => page.getByRole('region', { name: /^Lesson: / });
const button = (page: Page, name: string) => lesson(page).getByRole('button', { name, exact: true });
const status = (page: Page) => lesson(page).getByRole('status');
const card = (page: Page, title: string) =>
  page.getByRole('main', { name: 'Netloom', exact: true }).getByRole('button', { name: new RegExp(`^${title}`) });

/** Opens a lesson from the start page. */
async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Netloom', exact: true }).click();
  await card(page, title).click();
  await expect(lesson(page)).toBeVisible();
}

async function answer(page: Page, value: string): Promise<void> {
  await lesson(page).getByRole('textbox', { name: 'Your answer' }).fill(value);
  await button(page, 'Check').click();
}

/** The nodes of the drawing are above the lesson. */
async function coversNoNode(page: Page): Promise<void> {
  const { y } = (await lesson(page).boundingBox())!;
  const canvas = (await page.locator('.canvas').boundingBox())!;
  expect(canvas.y + canvas.height).toBeLessThanOrEqual(y + 1);
}

test('a lesson is completed by mouse: answers are checked, wrong ones explained, steps ticked as they are done', async ({
  page,
  drawing,
}) => {
  const { title, steps } = texts.countingByHand;
  await open(page, title);
  await expect(lesson(page)).toContainText('Step 1 of 5');
  await coversNoNode(page);
  await answer(page, 'many');
  await expect(status(page)).toHaveText('Type a number, such as 456 or 32*32.');
  await answer(page, '32');
  await expect(status(page)).toHaveText(steps.width.mistakes.kept);
  await answer(page, '7');
  await expect(status(page)).toHaveText('7 is too small. Count again, or take the hint.');
  await button(page, 'Hint').click();
  await expect(lesson(page)).toContainText(steps.width.hint);
  await looksRight(page, 'lesson-question');
  await answer(page, '28');
  await expect(status(page)).toHaveText('Right: 28.');
  await button(page, 'Next').click();

  await answer(page, '450');
  await expect(status(page)).toHaveText(steps.parameters.mistakes.withoutBias);
  await answer(page, '6*(5*5*3+1)');
  await expect(status(page)).toHaveText('Right: 456.');
  await drawing.reads('conv1', '28×28×6');
  await button(page, 'Next').click();

  await drawing.pick('conv1');
  await expect(page.locator('aside.panel')).toHaveAttribute('data-pointed-at', '');
  await picture(page, 'lesson-do');
  await page.locator('#parameter-padding').selectOption('same');
  await drawing.reads('conv1', '32×32×6');
  await expect(status(page)).toHaveText('Step 3 is done.');
  await expect(page.locator('[data-pointed-at]')).toHaveCount(0);
  await button(page, 'Next').click();

  await answer(page, '460,800');
  await expect(status(page)).toHaveText('Right: 460,800.');
  await button(page, 'Next').click();
  await answer(page, '0');
  await expect(status(page)).toHaveText('Right: 0.');
  await drawing.reads('maxPool1', '16×16×6');

  await button(page, 'Back').click();
  await expect(lesson(page)).toContainText('Step 4 of 5');
  await button(page, 'Next').click();
  await button(page, 'Finish').click();
  await expect(lesson(page)).toHaveCount(0);
  await expect(card(page, title)).toContainText('Completed');
  await card(page, title).scrollIntoViewIfNeeded();
  await looksRight(page, 'lesson-cards');
});

test('a lesson is completed by keyboard alone, training included', async ({ page, drawing }) => {
  test.setTimeout(120_000);
  const { title } = texts.firstNetwork;
  await page.getByRole('button', { name: 'Netloom', exact: true }).press('Enter');
  await card(page, title).press('Enter');
  await expect(lesson(page)).toContainText('Step 1 of 5');
  const add = async (line: string) => {
    await page.keyboard.press('a');
    await page.getByRole('dialog', { name: 'Add a block' }).getByRole('combobox').fill(line);
    await expect(page.getByRole('option', { selected: true }).first()).toBeVisible();
    await page.keyboard.press('Enter');
  };
  await expect(lesson(page)).toBeFocused();
  await page.keyboard.press('Control+a');
  await expect(drawing.node('input')).toContainClass('selected');
  await add('conv 8 3 same relu');
  await expect(status(page)).toHaveText('Step 1 is done.');
  await button(page, 'Next').press('Enter');
  await expect(drawing.node('conv1')).toContainClass('selected');
  await add('maxpool');
  await expect(status(page)).toHaveText('Step 2 is done.');
  await button(page, 'Next').press('Enter');
  await lesson(page).getByRole('textbox', { name: 'Your answer' }).focus();
  await page.keyboard.type('14*14*8');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('Right: 1,568.');
  await button(page, 'Next').press('Enter');
  await button(page, 'Show me').press('Enter');
  await expect(status(page)).toHaveText('Done for you. Look at what has changed.');
  await drawing.reads('dense1', '10');
  expect(await violationsOn(page)).toEqual([]);
  await button(page, 'Next').press('Enter');
  await page.locator('.train-controls').getByRole('button', { name: 'Train' }).press('Enter');
  await expect(status(page)).toHaveText('Lesson completed. Well done.', { timeout: 90_000 });
  await page.setViewportSize({ width: 1100, height: 700 });
  await picture(page, 'lesson-end-1100');
  await coversNoNode(page);
});

test('“Show me” trains and colours; eight sigmoids fade, eight ReLUs do not', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, texts.vanishingGradients.title);
  await page.setViewportSize({ width: 1100, height: 700 });
  for (const [number] of stepsOf('vanishingGradients').entries()) {
    await expect(lesson(page)).toContainText(`Step ${number + 1} of 5`);
    await button(page, 'Show me').click();
    await expect(button(page, 'Show me')).toHaveCount(0, { timeout: 60_000 });
    if (number === 2)
      await inBothThemes(page, async (theme) => {
        await picture(page, `lesson-gradients-${theme}-1100`);
        expect(await violationsOn(page)).toEqual([]);
      });
    if (number < 4) await button(page, 'Next').click();
  }
  await coversNoNode(page);
  await page.locator('.train-controls').getByRole('button', { name: 'Stop' }).click();
});

test('a lesson waits for its drawing, goes on after a reload, and is left', async ({ page, drawing }) => {
  const { title } = texts.receptiveField;
  await open(page, title);
  await button(page, 'Show me').click();
  await expect(status(page)).toHaveText('Done for you. Look at what has changed.');
  await button(page, 'Next').click();
  await drawing.command('New drawing');
  await expect(lesson(page)).toContainText('The drawing of this lesson is in another tab.');
  await button(page, 'Go there').click();
  await expect(lesson(page)).toContainText('Step 2 of 5');
  await page.reload();
  await page.locator('.react-flow__node').first().waitFor();
  if (await page.locator('.page-cover').isVisible()) await page.keyboard.press('Escape');
  await expect(lesson(page)).toContainText('Step 2 of 5');
  await button(page, 'Leave').click();
  await expect(lesson(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Netloom', exact: true }).click();
  await expect(card(page, title)).toContainText('1 of 5 steps done');
});

test('every part of the window that a step points at is there', async ({ page }) => {
  const wanted = lessonNames.flatMap((name) =>
    stepsOf(name).flatMap(([, step]) => (step.kind === 'do' ? [step.region] : [])),
  );
  await open(page, texts.countingByHand.title);
  for (const region of new Set(wanted)) await expect(page.locator(regions[region]), region).toHaveCount(1);
});
