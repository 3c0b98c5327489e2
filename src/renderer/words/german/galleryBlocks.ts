import type { Words } from '../english/index';

export const galleryBlocks: Words['galleryDrawings']['blocks'] = {
  'Makes an image of 28×28 pixels, from 0 to 1, of noise.':
    'Macht aus Rauschen ein Bild von 28×28 Pixeln mit Werten von 0 bis 1.',
  'Says of an image whether it is real: one score, positive for yes.':
    'Entscheidet, ob ein Bild echt ist: eine Zahl, positiv für ja.',
  'Normalisation, ReLU and convolution twice; what comes out is put beside what came in.':
    'Zweimal Normalisierung, ReLU und Faltung; die Ausgabe wird an die Eingabe gehängt.',
  'Feature maps that the layer adds (k).': 'Feature-Maps, die die Schicht hinzufügt (k).',
  'Halves the feature maps with 1×1 filters, and the image with pooling.':
    'Halbiert die Zahl der Feature-Maps mit 1×1-Filtern und das Bild durch Pooling.',
  'Feature maps that go on.': 'Feature-Maps, die weitergegeben werden.',
  'Names the class from the middle of the network, so that the gradient reaches the first layers.':
    'Nennt die Klasse schon in der Mitte des Netzes, damit der Gradient die ersten Schichten erreicht.',
  'Classes that it tells apart.': 'Klassen, die unterschieden werden.',
  'Convolution without bias, batch normalisation, ReLU.': 'Faltung ohne Bias, Batch-Normalisierung, ReLU.',
  'Width of its filters.': 'Breite der Filter.',
  'Height of its filters.': 'Höhe der Filter.',
  'Filters of the convolution.': 'Filter der Faltung.',
  'Step between two places of a filter.': 'Schritt zwischen zwei Positionen des Filters.',
  'Pads, so that the image keeps its size at stride 1.':
    'Ergänzt Nullen, sodass das Bild bei Schrittweite 1 seine Größe behält.',
  'Branches of 1×1, 5×5, twice 3×3, and pooling.': 'Zweige mit 1×1, 5×5, zweimal 3×3 und Pooling.',
  'Halves the image in three ways at once.': 'Halbiert das Bild auf drei Wegen zugleich.',
  'Halves the image in four ways at once.': 'Halbiert das Bild auf vier Wegen zugleich.',
  'Adds what three branches of up to 3×3 twice see; ×0.17.':
    'Addiert, was drei Zweige mit bis zu zweimal 3×3 sehen; ×0.17.',
  'Channels that come in and go out.': 'Kanäle der Eingabe und der Ausgabe.',
  'Neither scales what it adds nor ends in ReLU: the last of all.':
    'Ohne Faktor vor dem Addieren und ohne ReLU am Ende: der letzte von allen.',
  'Adds what 1×1, and 1×7 with 7×1 see; ×0.1.': 'Addiert, was 1×1 und 1×7 mit 7×1 sehen; ×0.1.',
  'Adds what 1×1, and 1×3 with 3×1 see; ×0.2.': 'Addiert, was 1×1 und 1×3 mit 3×1 sehen; ×0.2.',
  'The module of v1 with two 3×3 convolutions in place of one 5×5, and with normalisation.':
    'Das Modul von v1 mit zwei 3×3-Faltungen statt einer 5×5-Faltung und mit Normalisierung.',
  '1×1 filters before the two 3×3 convolutions.': '1×1-Filter vor den beiden 3×3-Faltungen.',
  'Filters of both of them.': 'Filter dieser beiden.',
  'Filters after pooling.': 'Filter nach dem Pooling.',
  'The last module: pools the maximum.': 'Das letzte Modul, mit Max-Pooling.',
  'Halves the image in all of its branches.': 'Halbiert das Bild in allen Zweigen.',
  'Four branches of 1×1, 5×5, twice 3×3, and pooling: two 3×3 convolutions see as much as one 5×5, for less.':
    'Vier Zweige mit 1×1, 5×5, zweimal 3×3 und Pooling: Zwei 3×3-Faltungen sehen so viel wie eine 5×5-Faltung, mit weniger Gewichten.',
  'Halves the image in three ways at once: convolution, three convolutions, pooling.':
    'Halbiert das Bild auf drei Wegen zugleich: Faltung, drei Faltungen, Pooling.',
  'A 7×7 convolution as 1×7 and 7×1, and twice that: the same field of view with 2·7 weights for 7·7.':
    'Eine 7×7-Faltung als 1×7 und 7×1, und das zweimal: dasselbe Sichtfeld mit 2·7 statt 7·7 Gewichten.',
  'Filters between the first and the last of a branch.':
    'Filter zwischen der ersten und der letzten Faltung eines Zweigs.',
  'Halves the image again; one branch looks 7 pixels far before it does.':
    'Halbiert das Bild noch einmal; ein Zweig blickt vorher 7 Pixel weit.',
  'Branches that end in 1×3 and 3×1 side by side: many feature maps, where the image is small.':
    'Zweige, die mit 1×3 und 3×1 nebeneinander enden: viele Feature-Maps, wo das Bild klein ist.',
  'Halves the image by pooling and by convolution.': 'Halbiert das Bild durch Pooling und durch Faltung.',
  'Two ways to a 3×3 convolution, one of them by 1×7 and 7×1.':
    'Zwei Wege zu einer 3×3-Faltung, einer davon über 1×7 und 7×1.',
  'Halves the image by convolution and by pooling.': 'Halbiert das Bild durch Faltung und durch Pooling.',
  'Branches of 1×1, 3×3, twice 3×3, and pooling, for the largest images.':
    'Zweige mit 1×1, 3×3, zweimal 3×3 und Pooling, für die größten Bilder.',
  'A 7×7 convolution as 1×7 and 7×1, and twice that.': 'Eine 7×7-Faltung als 1×7 und 7×1, und das zweimal.',
  'Branches that end in 1×3 and 3×1 side by side, for the smallest images.':
    'Zweige, die mit 1×3 und 3×1 nebeneinander enden, für die kleinsten Bilder.',
  'Widens with 1×1 filters, convolves each channel alone, narrows again; the shortcut joins the narrow ends.':
    'Macht mit 1×1-Filtern breiter, faltet jeden Kanal für sich, macht wieder schmaler; die Skip-Verbindung verbindet die schmalen Enden.',
  'Channels that come in.': 'Kanäle der Eingabe.',
  'Channels that go out.': 'Kanäle der Ausgabe.',
  'The inside is so many times wider.': 'Wievielmal breiter es innen ist.',
  'Stride of the depthwise convolution.': 'Schrittweite der depthwise-Faltung.',
  'A separable convolution after ReLU, twice; the second time without stride.':
    'Zweimal ReLU und eine separable Faltung, die zweite mit Schrittweite 1.',
  'Filters of each of its branches.': 'Filter jedes Zweigs.',
  'Side of the filters.': 'Seitenlänge der Filter.',
  'Stride of the first convolution.': 'Schrittweite der ersten Faltung.',
  'ReLU, 1×1 convolution and normalisation: as many channels as the cell has filters.':
    'ReLU, 1×1-Faltung und Normalisierung: so viele Kanäle, wie die Zelle Filter hat.',
  'Two halves of the filters: one reads every second pixel, the other the pixels between.':
    'Zwei Hälften der Filter: Die eine liest jedes zweite Pixel, die andere die Pixel dazwischen.',
  'Five pairs of operations that search found best, on the cell before and the one before that; keeps the size.':
    'Fünf Paare von Operationen, die bei der Suche die besten waren, auf der vorigen Zelle und der davor; behält die Größe.',
  'The other cell that search found: its operations have stride 2, so that the image is halved.':
    'Die andere gefundene Zelle: Ihre Operationen haben Schrittweite 2, sodass das Bild halbiert wird.',
  'A convolution whose feature maps a small dense network reads at every position: two 1×1 convolutions.':
    'Eine Faltung, deren Feature-Maps an jeder Position ein kleines dichtes Netz liest: zwei 1×1-Faltungen.',
  'Size of its filters.': 'Größe der Filter.',
  'Units of the network’s first layer.': 'Einheiten der ersten Schicht des Netzes.',
  'Units of its second layer.': 'Einheiten der zweiten Schicht.',
  'Normalisation and ReLU before each convolution: nothing touches the sum, so the skip path is an identity.':
    'Normalisierung und ReLU vor jeder Faltung: Nichts verändert die Summe, also ist der Skip-Pfad eine Identität.',
  'Filters of the first two convolutions; four times as many go out.':
    'Filter der ersten beiden Faltungen; viermal so viele Kanäle gehen hinaus.',
  'The first of a stage: a 1×1 convolution in the shortcut changes size and channels.':
    'Der erste Block einer Stufe: Eine 1×1-Faltung in der Skip-Verbindung ändert Größe und Kanäle.',
  'A bottleneck block that squeezes each channel into one number and excites the useful ones.':
    'Ein Bottleneck-Block, der jeden Kanal zu einer Zahl zusammenfasst und die nützlichen Kanäle verstärkt.',
  'The squeezed numbers pass through so many times fewer units.':
    'Wievielmal weniger Einheiten die zusammengefassten Zahlen durchlaufen.',
  'Squeezes the channels with 1×1 filters, and expands them with 1×1 and 3×3 filters side by side.':
    'Verringert die Kanäle mit 1×1-Filtern und erweitert sie mit 1×1- und 3×3-Filtern nebeneinander.',
  'Filters that squeeze.': 'Filter zum Verringern.',
  'Filters of each of both sizes that expand.': 'Filter zum Erweitern, von jeder der beiden Größen.',
  'A residual block that some examples of a batch skip while it trains; in use all of them go through.':
    'Ein Residual-Block, den im Training einige Beispiele eines Batches überspringen; später durchlaufen ihn alle.',
  'Filters of both convolutions.': 'Filter beider Faltungen.',
  'Fraction of examples that skip the branch.': 'Anteil der Beispiele, die den Zweig überspringen.',
};
