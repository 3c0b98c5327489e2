import type { Words } from '../english/index';

export const fileDialogs: Words['fileDialogs'] = {
  lists: {
    open: {
      title: 'Öffnen',
      hint: 'Öffnen …',
      empty: 'Noch keine Zeichnungen im Arbeitsordner. Speichern Sie eine, um sie hier zu finden.',
    },
    recent: {
      title: 'Zuletzt verwendete öffnen',
      hint: 'Zuletzt verwendete öffnen …',
      empty: 'Keine zuletzt verwendeten Zeichnungen. Zeichnungen, die Sie öffnen oder speichern, stehen hier.',
    },
  },
  noMatch: 'Keine Zeichnung passt.',
  looking: 'Zeichnungen werden gesucht …',
  opening: (name) => `${name} wird geöffnet …`,
  fromComputer: 'Von diesem Computer öffnen …',
  onComputer: 'Eine Zeichnung auf diesem Computer',
  saveAs: {
    title: 'Zeichnung speichern unter',
    name: 'Name',
    hint: 'Zeichnungen werden dort gespeichert, wo Netloom läuft, und unter „Öffnen“ aufgeführt. Ein Download ist eine Kopie auf diesem Computer.',
    download: 'Kopie herunterladen',
  },
  save: 'Speichern',
  discard: {
    title: (drawing) => `Änderungen an „${drawing}“ speichern?`,
    lost: 'Nicht gespeicherte Änderungen gehen verloren.',
    neverSaved: 'Diese Zeichnung wurde noch nie gespeichert.',
    dontSave: 'Nicht speichern',
  },
  changed: {
    title: (file) => `„${file}“ wurde auf der Festplatte geändert`,
    text: 'Ein anderes Fenster oder Programm hat diese Datei geändert, nachdem Sie sie hier geöffnet haben. Nichts wurde überschrieben.',
    textAt: (time) =>
      `Ein anderes Fenster oder Programm hat diese Datei geändert, nachdem Sie sie hier geöffnet haben (${time}). Nichts wurde überschrieben.`,
    reloadHint: 'Neu laden zeigt, was die Datei enthält; Rückgängig holt dann Ihre Zeichnung zurück.',
    reload: 'Neu laden',
    overwrite: 'Überschreiben',
    saveAs: 'Speichern unter …',
    same: 'Sie unterscheidet sich von Ihrer Zeichnung nur in Namen, Notizen oder der Lage von Blöcken.',
    columns: { difference: 'Unterschied', yours: 'Ihre Zeichnung', file: 'Die Datei' },
    more: (count) => `und ${count} weitere`,
  },
  restore: 'Wiederherstellen',
  discardKept: 'Verwerfen',
};
