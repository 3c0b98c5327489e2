import { contextBridge, ipcRenderer } from 'electron';
import { channels, type Bridge } from '@shared/contract/bridge';
import { DroppedPaths } from './droppedPaths';

const dropped = new DroppedPaths();

const bridge: Bridge = {
  request: (name, input) => ipcRenderer.invoke(channels.request, name, input),
  onEvent(listener) {
    const hear = (_event: unknown, name: string, payload: unknown) => listener(name, payload);
    ipcRenderer.on(channels.event, hear);
    return () => ipcRenderer.off(channels.event, hear);
  },
  setUnsaved: (unsaved) => void ipcRenderer.invoke(channels.unsaved, unsaved),
  setLanguage: (language) => void ipcRenderer.invoke(channels.language, language),
  takeDropped: async () => {
    const paths = dropped.take();
    return paths && ((await ipcRenderer.invoke(channels.dropped, paths)) as string);
  },
};

contextBridge.exposeInMainWorld('netloom', bridge);
