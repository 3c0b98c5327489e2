import { useEffect } from 'react';
import { isCommandId, type CommandId } from '@shared/contract/commands';
import type { Client } from '@shared/contract/contract';
import { walk } from '../canvas/actions/walkAlongEdges';
import { drawingStore } from '../drawing/drawingStore';
import { tabsStore } from '../drawing/tabs';
import { switchTo } from '../files/openInTab';
import { isTypedIn } from '../ui/isTypedIn';
import { typeAhead } from '../ui/typedAhead';
import { showInspectorTab, uiStore } from '../ui/uiStore';
import { matchKey } from './matchKey';
import { commands } from './commandRegistry';
import { refusalOf, runCommand } from './runCommand';
import { watchTyping } from './typedText';

/** Runs commands by their keys, and those chosen in the desktop app's menu. */
export function useShortcuts(client: Client): void {
  useEffect(() => {
    const typed = watchTyping();
    const onKeyDown = (event: KeyboardEvent) => {
      if (uiStore.getState().quickAdd) return typeAhead(event);
      if (event.defaultPrevented || uiStore.getState().dialog) return;
      if (goToTab(event)) return event.preventDefault();
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      const typing = !target || isTypedIn(target);
      const isSettled = target !== undefined && typing && typed.isSettled(target);
      const id =
        matchKey(event, target !== undefined && typing) ??
        (isSettled ? stepThroughHistory(event) : undefined) ??
        (event.key === 'Backspace' && !typing ? 'edit.delete' : undefined);
      if (!id) return void (!typing && onCanvas(target) && walk(event) && event.preventDefault());
      // A key must not change a drawing that is not seen.
      if (uiStore.getState().page && !commands[id].keepsPage) return;
      // Enter and letters belong to the control that has the focus; on the canvas they are commands.
      const isPlain =
        !event.ctrlKey && !event.metaKey && !event.altKey && id !== 'network.quickAdd' && id !== 'help.keys';
      if (isPlain && !onCanvas(target)) return;
      // The editor of code has a search of its own.
      if (id === 'edit.find' && target?.closest('.monaco-editor')) return;
      // A selection of text is copied as text.
      if (id === 'edit.copy' && window.getSelection()?.toString()) return;
      if (id === 'network.open' && refusalOf(id)) return void (goToFields() && event.preventDefault());
      event.preventDefault();
      runCommand(event.key === 'Backspace' && !refusalOf('edit.delete') ? 'edit.delete' : id, client);
    };
    window.addEventListener('keydown', onKeyDown);
    const stop = client.on('command', ({ id }) => isCommandId(id) && runCommand(id, client));
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      typed.stop();
      stop();
    };
  }, [client]);
}

/** Alt and a digit show the tab at that place; 9 the last. */
function goToTab({ altKey, ctrlKey, metaKey, shiftKey, code }: KeyboardEvent): boolean {
  const digit = Number(/^Digit([1-9])$/.exec(code)?.[1]);
  if (!digit || !altKey || ctrlKey || metaKey || shiftKey) return false;
  const { tabs } = tabsStore.getState();
  const tab = digit === 9 ? tabs.at(-1) : tabs[digit - 1];
  if (tab) switchTo(tab.key);
  return true;
}

/** Undo or redo, where that is what the keys mean. */
function stepThroughHistory(event: KeyboardEvent): CommandId | undefined {
  const id = matchKey(event, false);
  return id === 'edit.undo' || id === 'edit.redo' ? id : undefined;
}

/** Enter on a block that is no composite goes to its parameters; Escape there comes back. */
function goToFields(): boolean {
  if (!drawingStore.getState().selection.length) return false;
  showInspectorTab('inspector');
  const field =
    document.querySelector<HTMLInputElement>('.inspector-fields :is(input, select):not([id="node-name"])') ??
    document.querySelector<HTMLInputElement>('#node-name');
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
  return field !== null;
}

function onCanvas(target: HTMLElement | undefined): boolean {
  return (
    !target ||
    (target === document.body && !uiStore.getState().page) ||
    (target.closest('.canvas-area') !== null && !target.closest('button, a, [role="menu"]'))
  );
}
