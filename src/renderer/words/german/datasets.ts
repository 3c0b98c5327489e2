import type { Words } from '../english/index';

/** Data that come with Netloom, and formats of people's own. */
export const datasets: Words['options']['dataset'] = {
  mnist: { label: 'MNIST', doc: 'Handgeschriebene Ziffern, Graustufen, zehn Klassen.' },
  shapes: { label: 'Formen', doc: 'Eine Form auf jedem Bild: sechs Umrisse unterscheiden.' },
  digits: {
    label: 'Gezeichnete Ziffern',
    doc: 'Mit dem Stift gezeichnete Ziffern, schräg, verbogen und verrauscht: 0 bis 9 unterscheiden.',
  },
  digitPairs: { label: 'Ziffernpaare', doc: 'Zwei Bilder von Ziffern: Zeigen sie dieselbe?' },
  shapeMasks: {
    label: 'Formen mit Masken',
    doc: 'Mehrere sich überlappende Formen: Zu welcher gehört jedes Pixel, oder zum Hintergrund?',
  },
  shapeBoxes: {
    label: 'Formen mit Boxen',
    doc: 'Eine Form auf jedem Bild: welche es ist und wo ihre Box beginnt und endet, als Anteile der Seiten.',
  },
  road: {
    label: 'Lenken auf einer Straße',
    doc: 'Eine Straße vom Fahrersitz aus: der Lenkwinkel von −1 (links) bis 1 (rechts).',
  },
  colourise: {
    label: 'Grau zu Farbe',
    doc: 'Graue Bilder von Formen: jeder Form ihre Farbe zurückgeben. Kreise sind rot, Quadrate blau, Dreiecke grün.',
  },
  superResolution: {
    label: 'Niedrige zu hoher Auflösung',
    doc: 'Kleine Bilder von Formen: mit zwei- oder viermal so vielen Pixeln je Seite neu zeichnen.',
  },
  crosshair: {
    label: 'Ziffern hinter einem Fadenkreuz',
    doc: 'Ziffern hinter einem dünnen Fadenkreuz und Rauschen: das saubere Bild zurückgeben.',
  },
  count: {
    label: 'Zählen mit Attention',
    doc: 'Das erste Token fragt nach einem Buchstaben („C“ nach c): wie oft er folgt, von 0- bis 9-mal.',
  },
  remember: {
    label: 'Sequenzen zum Merken',
    doc: 'Am Anfang kündigt „>“ ein Symbol an, andere folgen: es am Ende nennen.',
  },
  motifs: {
    label: 'DNA-Motive',
    doc: 'DNA-Sequenzen, one-hot: Ist ein Motiv darin versteckt? Seine Buchstaben und sein Ort variieren.',
  },
  communities: {
    label: 'Gemeinschaften in einem Graphen',
    doc: 'Ein Graph, dessen Knoten verrauschte Merkmale haben: zu welcher Gemeinschaft jeder Knoten gehört.',
  },
  karateClub: {
    label: 'Karateclub',
    doc: 'Die 34 Mitglieder von Zacharys Club und ihre Freundschaften, einige unbekannt: mit welchem Leiter jedes ging.',
  },
  imageFolder: {
    label: 'Ordner mit Bildern',
    doc: 'Ein Ordner je Klasse mit ihren Bildern, wahlweise alle in Ordnern für Training, Validierung und Test.',
  },
  imageMasks: {
    label: 'Bilder mit Masken',
    doc: 'Ein Ordner mit Bildern und einer mit gleichnamigen Masken, oder Masken neben ihren Bildern, benannt NAME_mask.',
  },
  imagePairs: {
    label: 'Bildpaare',
    doc: 'Ein Ordner mit Eingaben und einer mit gleichnamigen Zielen, oder Ziele neben ihren Eingaben, benannt NAME_target.',
  },
  table: {
    label: 'Tabelle',
    doc: 'Eine CSV- oder TSV-Datei mit einem Beispiel je Zeile: Zahlen, eine Klasse, ein Bildpfad, Text, eine Sequenz.',
  },
  textLines: {
    label: 'Textzeilen',
    doc: 'Textdateien mit einem Beispiel je Zeile und seiner Klasse vor oder nach einem Tabulator. Ohne Klassen wird das nächste Token vorhergesagt.',
  },
  arrays: {
    label: 'NumPy-Arrays',
    doc: 'Eine .npz-Datei oder .npy-Dateien mit Arrays wie x_train, y_train, x_test und y_test.',
  },
  cifar: {
    label: 'CIFAR',
    doc: 'CIFAR-10 oder CIFAR-100, wie die Autoren es bereitstellen, entpackt: die binäre Version oder die für Python.',
  },
  fasta: {
    label: 'DNA-Sequenzen',
    doc: 'FASTA-Dateien: eine je Klasse, oder mit der Klasse als letztem Wort jeder Kopfzeile.',
  },
  edgeList: {
    label: 'Graph',
    doc: 'Eine Liste von Kanten (CSV oder TSV, zwei Spalten mit IDs) neben einer Tabelle von Knoten: ID, Zahlen, Klasse.',
  },
  idx: { label: 'IDX-Dateien', doc: 'Eigene Bilder und Labels: vier Dateien im Format von MNIST.' },
};
