import { commandsWords } from '@renderer/words/english/commands';
import { languages } from '@renderer/words/languages';
import { expect, inChromium, test } from './fixtures';
import { looksRight, pictures } from './support/axe';
import { drop } from './support/files';
import { leftInEnglish } from './support/leftInEnglish';

inChromium();

/** A parameter's value and a node's name: they are in the code, and so in every language. */
const code: readonly string[] = ['none', 'output'];

/** Shapes that differ, one with the other's cause, and an output of another size than the data have classes. */
const line = 'input 28x28x1, conv 6 5, [conv 8 3 s2 | conv 8 3] add, dense 12, output';

for (const language of ['german', 'chinese'] as const)
  test(`in ${language} what is wrong is said in the language, where it is wrong, with what mends it`, async ({
    page,
    drawing,
  }) => {
    const words = await languages[language].load!();
    const look = async (name: string) => {
      await pictures(page, `problems-${languages[language].tag}-${name}`);
      const left = await leftInEnglish(page, language);
      expect(
        left.filter((text) => !code.includes(text)),
        name,
      ).toEqual([]);
    };
    await drawing.command(commandsWords.english.labels['view.language']);
    await page.getByRole('dialog').getByRole('radio', { name: languages[language].label }).check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+n');
    await expect(page.getByRole('heading', { name: words.canvas.empty.title })).toBeVisible();
    await look('empty');
    await page.keyboard.press('/');
    const menu = page.getByRole('dialog', { name: words.canvasTools.add.title });
    await menu.getByRole('combobox').fill(line.replace(' add', '').replace('dense', 'denser'));
    await expect(menu.getByRole('alert')).toContainText(words.messages.line.unknownBlock('denser 12'));
    await look('line');
    await menu.getByRole('combobox').fill(line);
    await page.keyboard.press('Enter');
    await expect(drawing.node('add1')).toContainText(words.messages.block.unequal.brief as string);
    await page.getByRole('tab', { name: new RegExp(words.problems.title) }).click();
    const panel = page.getByRole('tabpanel', { name: new RegExp(words.problems.title) });
    await expect(panel).toContainText(words.problems.severity.error);
    await drawing.pick('add1');
    const remedies = page.locator('.inspector .remedy');
    await expect(remedies.first()).toBeVisible();
    await look('panel');
    await looksRight(page);
    const [cure] = await remedies.first().allInnerTexts();
    await remedies.first().click();
    await expect(drawing.node('add1')).not.toContainText(words.messages.block.unequal.brief as string);
    await drawing.pick('conv2');
    await look('inspector');
    // The step that undo names is the remedy, in the language.
    await drawing.command(words.commands.labels['edit.history']);
    await expect(page.getByRole('dialog')).toContainText(cure!.split(' →')[0]!.slice(0, 12));
    await look('history');
    await page.keyboard.press('Escape');
    await drop(page, 'broken.netloom.json', '{"format": "netloom", "version": 3, "nodes": 1}');
    const { expected, at } = words.messages.reading;
    const reason = at('nodes', expected(words.messages.reading.list, '1'));
    await expect(page.getByText(words.files.cannotOpen('broken.netloom.json', reason))).toBeVisible();
    await look('file');
  });
