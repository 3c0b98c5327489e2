import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { commandCategories, commandIds, commandList, type CommandId } from '@shared/contract/commands';

/** Builds the menu from the list of commands; the interface carries each one out. */
export function buildMenu(carryOut: (id: CommandId) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(carryOut, process.platform, app.name)));
}

/** One menu a category, in the order of the list. */
export function menuTemplate(
  carryOut: (id: CommandId) => void,
  platform: NodeJS.Platform,
  name: string,
): MenuItemConstructorOptions[] {
  const menus = commandCategories.map((category): MenuItemConstructorOptions => {
    const items = commandIds.filter((id) => commandList[id].category === category).map((id) => item(id, carryOut));
    return { label: category, submenu: [...items, ...systemItems(category, platform)] };
  });
  return platform === 'darwin' ? [{ label: name, role: 'appMenu' }, ...menus] : menus;
}

function item(id: CommandId, carryOut: (id: CommandId) => void): MenuItemConstructorOptions {
  const { label, accelerator, key } = commandList[id] as { label: string; accelerator?: string; key?: string };
  const shown = accelerator ?? key;
  return {
    id,
    label,
    click: () => carryOut(id),
    // Shown here, but heard by the interface, which knows whether a text field has the focus.
    ...(shown && { accelerator: shown, registerAccelerator: false }),
  };
}

/** What every window has besides Netloom's own commands. */
function systemItems(category: string, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  if (category === 'File')
    return [separator, platform === 'darwin' ? { role: 'close', accelerator: 'Shift+Cmd+W' } : { role: 'quit' }];
  if (category === 'View') return [separator, { role: 'togglefullscreen' }, { role: 'toggleDevTools' }];
  return [];
}
