import type { Words } from '../english/index';

export const parameterHelp: Words['parameterHelp'] = {
  'Height, width and channels: 28×28×1 for MNIST. Of a sequence, positions and features: 100×4.':
    'Höhe, Breite und Kanäle: 28×28×1 bei MNIST. Bei einer Sequenz Positionen und Merkmale: 100×4.',
  'What the values are: an image, other numbers, or tokens (whole numbers). Auto takes three axes for an image.':
    'Was die Werte sind: ein Bild, andere Zahlen oder Tokens (ganze Zahlen). Auto hält drei Achsen für ein Bild.',
  'Number of filters (K), which is the number of output channels.':
    'Anzahl der Filter (K), zugleich die Zahl der Ausgabekanäle.',
  'Height and width of each filter (F).': 'Höhe und Breite jedes Filters (F).',
  'Step between filter positions, pixels (S); 2 halves the image.':
    'Schritt zwischen den Positionen des Filters in Pixeln (S); 2 halbiert das Bild.',
  'Zeros around the image (P): valid adds none, same keeps the size at stride 1, full keeps every overlap; or a number of pixels.':
    'Nullen um das Bild (P): valid ergänzt keine, same behält bei Schrittweite 1 die Größe, full behält jede Überlappung; oder eine Zahl von Pixeln.',
  'Activation function applied to the output.': 'Aktivierungsfunktion, die auf die Ausgabe angewandt wird.',
  'Adds a learned bias to each output channel. Not needed before batch normalisation.':
    'Addiert zu jedem Ausgabekanal einen gelernten Bias. Vor Batch-Normalisierung nicht nötig.',
  'Spacing between kernel elements, pixels; 2 widens the receptive field without more weights.':
    'Abstand der Filterelemente in Pixeln; 2 vergrößert das rezeptive Feld ohne weitere Gewichte.',
  'Splits the channels into groups that are convolved separately, as AlexNet did across two GPUs.':
    'Teilt die Kanäle in Gruppen, die getrennt gefaltet werden, wie es AlexNet auf zwei GPUs tat.',
  'Filters per input channel (depth multiplier).': 'Filter je Eingabekanal (depth multiplier).',
  'Number of 1×1 filters that mix the channels (K), which is the number of output channels.':
    'Anzahl der 1×1-Filter, die die Kanäle mischen (K), zugleich die Zahl der Ausgabekanäle.',
  'Spatial filters per input channel (depth multiplier).': 'Räumliche Filter je Eingabekanal (depth multiplier).',
  'A classical kernel by its name; custom takes the one that is typed in below.':
    'Ein klassischer Kernel nach seinem Namen; custom nimmt den, der unten eingetippt ist.',
  'The kernel of a custom filter: numbers row by row, rows separated by semicolons, fractions such as 1/9 allowed.':
    'Der Kernel eines eigenen Filters: Zahlen Zeile für Zeile, Zeilen durch Semikolon getrennt, Brüche wie 1/9 sind erlaubt.',
  'Gives absolute values: how strong an edge is, whichever side of it is brighter.':
    'Gibt Beträge aus: wie stark eine Kante ist, gleich welche Seite heller ist.',
  'Number of filters, which is the number of output channels.':
    'Anzahl der Filter, zugleich die Zahl der Ausgabekanäle.',
  'Upsampling factor (S); 2 doubles the size. A kernel size it does not divide causes checkerboard artefacts.':
    'Faktor des Upsamplings (S); 2 verdoppelt die Größe. Teilt er die Kernelgröße nicht, entstehen Schachbrettmuster.',
  'Pixels cropped from the borders (P): valid crops none, same crops to N·S; or a number of pixels.':
    'Pixel, die am Rand abgeschnitten werden (P): valid schneidet keine ab, same auf N·S zu; oder eine Zahl von Pixeln.',
  'Rows and columns added at the bottom and right to reach an exact size; must be less than the stride.':
    'Zeilen und Spalten, die unten und rechts ergänzt werden, um eine genaue Größe zu erreichen; weniger als die Schrittweite.',
  'Number of filters at each position (K), which is the number of output channels.':
    'Anzahl der Filter an jeder Position (K), zugleich die Zahl der Ausgabekanäle.',
  'Adds a learned bias to each output channel at each position.':
    'Addiert an jeder Position zu jedem Ausgabekanal einen gelernten Bias.',
  'Number of filters (K), which is the number of output features.':
    'Anzahl der Filter (K), zugleich die Zahl der Ausgabemerkmale.',
  'Length of each filter, positions (F).': 'Länge jedes Filters in Positionen (F).',
  'Step between filter positions (S); 2 halves the sequence.':
    'Schritt zwischen den Positionen des Filters (S); 2 halbiert die Sequenz.',
  'Zeros at the ends (P): valid adds none, same keeps the length at stride 1, causal adds them before alone.':
    'Nullen an den Enden (P): valid ergänzt keine, same behält bei Schrittweite 1 die Länge, causal ergänzt sie nur davor.',
  'Spacing between filter elements, positions; 2 sees further without more weights.':
    'Abstand der Filterelemente in Positionen; 2 sieht weiter ohne weitere Gewichte.',
  'Splits the features into groups that are convolved separately.':
    'Teilt die Merkmale in Gruppen, die getrennt gefaltet werden.',
  'Number of output features of each node.': 'Anzahl der Ausgabemerkmale jedes Knotens.',
  'Adds a learned bias to each output feature.': 'Addiert zu jedem Ausgabemerkmal einen gelernten Bias.',
  'Joins each node to itself, so that it keeps its own features (A + I); off where the graph has such edges.':
    'Verbindet jeden Knoten mit sich selbst, sodass er seine eigenen Merkmale behält (A + I); aus, wenn der Graph solche Kanten hat.',
  'Scale factors: height, width.': 'Faktoren für Höhe und Breite.',
  'Nearest repeats pixels; bilinear interpolates between pixel centres.':
    'Nearest wiederholt Pixel; bilinear interpoliert zwischen Pixelmitten.',
  'Whether the result has a given size, or a multiple of the image’s size.':
    'Ob das Ergebnis eine eigene Größe hat oder ein Vielfaches der Größe des Bildes.',
  'Height and width of the result, where it is by size.': 'Höhe und Breite des Ergebnisses, bei by size.',
  'How many times higher and wider, where it is by factor; below 1 it shrinks. Rounded down to whole pixels.':
    'Wievielmal höher und breiter, bei by factor; unter 1 wird das Bild kleiner. Auf ganze Pixel abgerundet.',
  'Bilinear interpolates between pixel centres; nearest takes the pixel whose centre is nearest.':
    'Bilinear interpoliert zwischen Pixelmitten; nearest nimmt das Pixel, dessen Mitte am nächsten liegt.',
  'Height and width of the window (F).': 'Höhe und Breite des Fensters (F).',
  'Step between windows, pixels (S); equal to the window size, windows don’t overlap.':
    'Schritt zwischen den Fenstern in Pixeln (S); ist er so groß wie das Fenster, überlappen sie nicht.',
  'Border around the image (P): valid adds none, same gives ⌈N / S⌉ rows; or a number of pixels.':
    'Rand um das Bild (P): valid ergänzt keinen, same ergibt ⌈N / S⌉ Zeilen; oder eine Zahl von Pixeln.',
  'Rounds the output size up instead of dropping the last partial window, as in GoogLeNet.':
    'Rundet die Ausgabegröße auf, statt das letzte angeschnittene Fenster wegzulassen, wie in GoogLeNet.',
  'Counts padding as zeros in the average. Keras never does; PyTorch does by default.':
    'Zählt das Padding im Mittelwert als Nullen mit. Keras tut es nie, PyTorch von sich aus.',
  'Which norm (p): 1 adds up absolute values, 2 is the square root of the sum of squares, a large p comes close to the largest.':
    'Welche Norm (p): 1 addiert Beträge, 2 ist die Wurzel der Summe der Quadrate, ein großes p kommt dem Maximum nahe.',
  'Height and width of the MaxPool2D’s windows (F), which must not overlap: its stride is the same.':
    'Höhe und Breite der Fenster von MaxPool2D (F), die nicht überlappen dürfen: Dessen Schrittweite ist gleich groß.',
  'Length of the window, positions (F).': 'Länge des Fensters in Positionen (F).',
  'Step between windows (S); equal to the window’s length, windows don’t overlap.':
    'Schritt zwischen den Fenstern (S); ist er so groß wie das Fenster, überlappen sie nicht.',
  'What is added at the ends (P): valid adds nothing, same gives ⌈N / S⌉ positions. Padding never counts.':
    'Was an den Enden ergänzt wird (P): valid ergänzt nichts, same ergibt ⌈N / S⌉ Positionen. Padding zählt nie mit.',
  'Fraction of the running mean and variance kept at each step (Keras). PyTorch’s momentum is 1 − this: 0.01.':
    'Anteil von laufendem Mittelwert und laufender Varianz, der in jedem Schritt bleibt (Keras). PyTorchs momentum ist 1 minus dieser Wert: 0.01.',
  'Added to the variance to avoid division by zero: 0.001 in Keras, 0.00001 in PyTorch.':
    'Wird zur Varianz addiert, damit nie durch null geteilt wird: 0.001 in Keras, 0.00001 in PyTorch.',
  'Number of groups of neighbouring channels; it divides the channels. The paper has 32.':
    'Anzahl der Gruppen benachbarter Kanäle; sie teilt die Kanalzahl. Im Artikel sind es 32.',
  'Added to the mean square to avoid division by zero: 0.000001 in Keras.':
    'Wird zum mittleren Quadrat addiert, damit nie durch null geteilt wird: 0.000001 in Keras.',
  'Neighbouring channels on each side; the paper’s n = 5 is a radius of 2.':
    'Benachbarte Kanäle auf jeder Seite; n = 5 im Artikel ist ein Radius von 2.',
  'Scale of the sum of squares, as in the paper; PyTorch’s alpha is 2·radius + 1 times this.':
    'Faktor der Summe der Quadrate, wie im Artikel; PyTorchs alpha ist (2·radius + 1)-mal so groß.',
  'Exponent of the divisor.': 'Exponent des Divisors.',
  'Constant added to the scaled sum (k in the paper).':
    'Konstante, die zur skalierten Summe addiert wird (k im Artikel).',
  'The activation function.': 'Die Aktivierungsfunktion.',
  'Leaky ReLU only: the factor of negative values.': 'Nur Leaky ReLU: der Faktor für negative Werte.',
  'Fraction of values set to zero; the rest are scaled by 1 / (1 − rate). Inactive outside training.':
    'Anteil der Werte, die auf null gesetzt werden; die übrigen werden mit 1 / (1 − rate) multipliziert. Nur im Training aktiv.',
  'Fraction of features set to zero; the rest are scaled by 1 / (1 − rate). Inactive outside training.':
    'Anteil der Merkmale, die auf null gesetzt werden; die übrigen werden mit 1 / (1 − rate) multipliziert. Nur im Training aktiv.',
  'Fraction of channels set to zero; the rest are scaled by 1 / (1 − rate). Inactive outside training.':
    'Anteil der Kanäle, die auf null gesetzt werden; die übrigen werden mit 1 / (1 − rate) multipliziert. Nur im Training aktiv.',
  'Fraction of examples that skip the branch; the rest are scaled by 1 / (1 − rate). Inactive outside training.':
    'Anteil der Beispiele, die den Zweig überspringen; die übrigen werden mit 1 / (1 − rate) multipliziert. Nur im Training aktiv.',
  'Standard deviation of the noise, whose mean is 0. Inactive outside training.':
    'Standardabweichung des Rauschens, dessen Mittelwert 0 ist. Nur im Training aktiv.',
  'Number of units, which is the number of outputs.': 'Anzahl der Einheiten, zugleich die Zahl der Ausgaben.',
  'Adds a learned bias to each unit.': 'Addiert zu jeder Einheit einen gelernten Bias.',
  'How many tokens there are: they are the numbers from 0 to one less.':
    'Wie viele Tokens es gibt: Sie sind die Zahlen von 0 bis eins weniger.',
  'Length of each vector.': 'Länge jedes Vektors.',
  'Length of the state, which is the number of output features.':
    'Länge des Zustands, zugleich die Zahl der Ausgabemerkmale.',
  'Gives the state at every position; otherwise the last state alone.':
    'Gibt den Zustand an jeder Position aus, sonst nur den letzten.',
  'Reads from the last position to the first. States stand at the positions that they belong to all the same.':
    'Liest von der letzten Position zur ersten. Die Zustände stehen trotzdem an den Positionen, zu denen sie gehören.',
  'Reads both ways, each with weights of its own; the two states at a position are concatenated or added.':
    'Liest in beide Richtungen, jede mit eigenen Gewichten; die beiden Zustände einer Position werden verkettet oder addiert.',
  'How many attentions work side by side, each with its own weights (h).':
    'Wie viele Köpfe nebeneinander arbeiten, jeder mit eigenen Gewichten (h).',
  'Length of the query, key and value vectors of each head (d). Often the number of features divided by heads.':
    'Länge der Query-, Key- und Value-Vektoren jedes Kopfes (d). Oft die Zahl der Merkmale geteilt durch heads.',
  'Adds a learned bias to each projection.': 'Addiert zu jeder Projektion einen gelernten Bias.',
  'How much longer the longest wave is than the shortest, 2π positions.':
    'Wievielmal länger die längste Welle ist als die kürzeste mit 2π Positionen.',
  'The new shape, channels last; one extent may be −1: it follows from the number of values.':
    'Die neue Form, Kanäle zuletzt; eine Ausdehnung darf −1 sein: Sie folgt aus der Zahl der Werte.',
  'What the result is: an image, or other values. Auto takes three axes for an image.':
    'Was das Ergebnis ist: ein Bild oder andere Werte. Auto hält drei Achsen für ein Bild.',
  'For each axis of the result, the axis of the input that it is, counted from 1.':
    'Für jede Achse des Ergebnisses die Achse der Eingabe, die dort steht, von 1 an gezählt.',
  'Pixels on every side, or four values: top, bottom, left, right.':
    'Pixel auf jeder Seite, oder vier Werte: oben, unten, links, rechts.',
  'Pixels cut off every side, or four values: top, bottom, left, right.':
    'Pixel, die auf jeder Seite abgeschnitten werden, oder vier Werte: oben, unten, links, rechts.',
  'How many times higher and wider (r); the channels become r² times fewer.':
    'Wievielmal höher und breiter (r); die Zahl der Kanäle wird durch r² geteilt.',
  'How many times lower and narrower (r); the channels become r² times more.':
    'Durch wie viel Höhe und Breite geteilt werden (r); die Zahl der Kanäle wird mit r² multipliziert.',
  'Number of groups; it divides the channels.': 'Anzahl der Gruppen; sie teilt die Kanalzahl.',
  'Filters of both convolutions, which is the number of output channels.':
    'Filter beider Faltungen, zugleich die Zahl der Ausgabekanäle.',
  'Stride of the block; 2 halves the image and needs a projection.':
    'Schrittweite des Blocks; 2 halbiert das Bild und braucht eine Projektion.',
  'Identity passes the input unchanged; projection applies a 1×1 convolution, needed where the shape changes.':
    'Identity gibt die Eingabe unverändert weiter; projection wendet eine 1×1-Faltung an, nötig, wenn sich die Form ändert.',
  'Filters of the first two convolutions.': 'Filter der ersten zwei Faltungen.',
  'Ratio of output channels to filters.': 'Verhältnis der Ausgabekanäle zu den Filtern.',
  'Splits the 3×3 convolution into groups, as ResNeXt does (its “cardinality”).':
    'Teilt die 3×3-Faltung in Gruppen, wie ResNeXt (dort „cardinality“).',
  'Units of the first dense layer: a sixteenth of the channels in the paper.':
    'Einheiten der ersten Dense-Schicht: im Artikel ein Sechzehntel der Kanäle.',
  'Filters of the 1×1 branch.': 'Filter des 1×1-Zweigs.',
  '1×1 filters before the 3×3 convolution.': '1×1-Filter vor der 3×3-Faltung.',
  'Filters of the 3×3 branch.': 'Filter des 3×3-Zweigs.',
  '1×1 filters before the 5×5 convolution.': '1×1-Filter vor der 5×5-Faltung.',
  'Filters of the 5×5 branch.': 'Filter des 5×5-Zweigs.',
  '1×1 filters after max pooling.': '1×1-Filter nach dem Max-Pooling.',
  'Kernel size of the 5×5 branch: 5 in the paper, 3 in torchvision.':
    'Kernelgröße des 5×5-Zweigs: 5 im Artikel, 3 in torchvision.',
  'Adds batch normalisation after each convolution, as later versions do.':
    'Ergänzt nach jeder Faltung eine Batch-Normalisierung, wie spätere Fassungen.',
  'Features at each position of the sequence that arrives; as many come out.':
    'Merkmale an jeder Position der Sequenz, die ankommt; ebenso viele kommen heraus.',
  'Attentions side by side; they share the features, so features must be a multiple of heads.':
    'Köpfe nebeneinander; sie teilen sich die Merkmale, also muss features ein Vielfaches von heads sein.',
  'Units of the first dense layer; usually two to four times the features.':
    'Einheiten der ersten Dense-Schicht; meist zwei- bis viermal so viele wie Merkmale.',
  'Activation of the first dense layer: ReLU in the paper of 2017, GELU in most models since.':
    'Aktivierung der ersten Dense-Schicht: ReLU im Artikel von 2017, GELU in den meisten Modellen seither.',
  'Layer normalisation before each part (pre-norm, trains more steadily), or after each addition (post-norm, as in the paper).':
    'Layer-Normalisierung vor jedem Teil (pre-norm, trainiert stabiler) oder nach jeder Addition (post-norm, wie im Artikel).',
  'Share of values that are zeroed in training, behind attention and behind the dense layers.':
    'Anteil der Werte, die im Training auf null gesetzt werden, nach der Attention und nach den Dense-Schichten.',
};
