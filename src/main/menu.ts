import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import {
  commandCategories,
  commandList,
  commandsIn,
  type CommandCategory,
  type CommandId,
} from '@shared/contract/commands';
import { words } from './words';

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Builds the menu from the list of commands; the interface carries each one out. */
export function buildMenu(carryOut: (id: CommandId) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(carryOut, process.platform, app.name)));
}

/** One menu a category, in the order of the list, in the page's language. */
export function menuTemplate(
  carryOut: (id: CommandId) => void,
  platform: NodeJS.Platform,
  name: string,
): MenuItemConstructorOptions[] {
  const menus = commandCategories.map((category): MenuItemConstructorOptions => {
    const items = commandsIn(category).map((id) => item(id, carryOut));
    const label = words().commands.categories[category];
    return { label, submenu: [...items, ...systemItems(category, platform)] };
  });
  return platform === 'darwin' ? [appMenu(name), ...menus] : menus;
}

function item(id: CommandId, carryOut: (id: CommandId) => void): MenuItemConstructorOptions {
  const { accelerator, key } = commandList[id];
  const shown = accelerator ?? key;
  return {
    id,
    label: words().commands.labels[id],
    click: () => carryOut(id),
    // Shown here, but heard by the interface, which knows whether a text field has the focus.
    ...(shown && { accelerator: shown, registerAccelerator: false }),
  };
}

/** What every window has besides Netloom's own commands. Electron's own labels would be English. */
function systemItems(category: CommandCategory, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const { quit, closeWindow, fullScreen, developerTools } = words().desktop.menu;
  if (category === 'file')
    return [
      separator,
      platform === 'darwin'
        ? { role: 'close', label: closeWindow, accelerator: 'Shift+Cmd+W' }
        : { role: 'quit', label: quit },
    ];
  if (category === 'view')
    return [
      separator,
      { role: 'togglefullscreen', label: fullScreen },
      { role: 'toggleDevTools', label: developerTools },
    ];
  return [];
}

/** The first menu on macOS, which has the app's name. */
function appMenu(name: string): MenuItemConstructorOptions {
  const { aboutApp, services, hideApp, hideOthers, showAll, quitApp } = words().desktop.menu;
  return {
    label: name,
    submenu: [
      { role: 'about', label: aboutApp(name) },
      separator,
      { role: 'services', label: services },
      separator,
      { role: 'hide', label: hideApp(name) },
      { role: 'hideOthers', label: hideOthers },
      { role: 'unhide', label: showAll },
      separator,
      { role: 'quit', label: quitApp(name) },
    ],
  };
}
