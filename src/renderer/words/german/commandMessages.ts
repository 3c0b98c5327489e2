import type { Words } from '../english/index';

export const commandMessages: Words['commandMessages'] = {
  refusals: {
    nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
    nothingToRedo: 'Es gibt nichts zu wiederholen.',
    repetitions:
      'Dies sind die Wiederholungen eines Blocks. Ändern Sie den wiederholten Block, oder lösen Sie ihn auf.',
    readOnly:
      'Dieses Modul wird mit Netloom geliefert und ist schreibgeschützt. Bearbeiten Sie eine Kopie, oder lösen Sie es auf.',
    volumes: 'Volumen werden automatisch angeordnet. Wechseln Sie zu Karten, um Blöcke anzuordnen.',
    needsSelection: 'Wählen Sie zuerst einen Block aus.',
    needsOneBlock: 'Wählen Sie zuerst genau einen Block aus.',
    needsTwo: 'Wählen Sie zuerst mindestens zwei Blöcke aus.',
    needsChips: 'Wählen Sie zuerst eine Karte mit Chips aus.',
    needsSplitChain: 'Wählen Sie zuerst einen Block aus, dessen Kette getrennt wurde.',
    needsComposite: 'Wählen Sie zuerst ein Modul aus.',
    needsOpenable: 'Wählen Sie zuerst ein Modul aus oder einen Block in einem, das geöffnet ist.',
    framesAmongVolumes:
      'Solange Volumen gezeigt werden, lassen sich Module nicht an Ort und Stelle öffnen. Wechseln Sie zu Karten.',
    oneDrawing: 'Es ist nur eine Zeichnung geöffnet.',
    notesAtTop: 'Notizen gehören zur Zeichnung selbst. Gehen Sie zuerst zu ihr zurück.',
    noCompositeOpen: 'Kein Modul ist geöffnet.',
    noRun: 'Kein Lauf aktiv.',
    runInProgress: 'Ein Lauf ist bereits aktiv.',
  },
  steps: { align: 'Ausrichten', distribute: 'Verteilen', duplicate: 'Duplizieren', addNote: 'Notiz hinzufügen' },
  chainsSplit: 'Jeder Block hat jetzt seine eigene Karte. Das Layout gibt jeder ihren Platz.',
  layOut: 'Layout anwenden',
};
