import type { Words } from '../english/index';

export const blocks: Words['blocks'] = {
  Input: 'Die Eingabe des Netzes: Bilder mit gegebener Höhe, Breite und Kanalzahl, oder andere Werte.',
  Output: 'Die Vorhersage des Netzes; der Verlust vergleicht sie mit dem Ziel.',
  Conv2D: 'Schiebt kleine gelernte Filter über das Bild; jeder Filter ergibt eine Feature-Map.',
  DepthwiseConv2D: 'Faltet jeden Kanal für sich, was wenig kostet; eine 1×1-Faltung danach mischt die Kanäle.',
  SeparableConv2D:
    'Eine Faltung in zwei günstigen Schritten: Jeder Kanal wird für sich gefiltert, dann mischt eine 1×1-Faltung die Kanäle.',
  FixedFilter2D:
    'Schiebt einen bekannten Filter über jeden Kanal des Bildes: Kanten, Weichzeichnen, Schärfen. Er lernt nicht.',
  Conv2DTranspose:
    'Transponierte Faltung: Jedes Pixel addiert einen skalierten Filter zu einer größeren Ausgabe. Gelerntes Upsampling.',
  LocallyConnected2D:
    'Wie Conv2D, aber mit anderen Filtern an jeder Stelle: Der Vergleich der Parameterzahlen zeigt, was geteilte Gewichte sparen.',
  Conv1D: 'Schiebt kleine gelernte Filter über eine Sequenz; jeder findet ein Motiv, wo immer es steht.',
  GraphConvolution:
    'Mischt die Merkmale jedes Knotens eines Graphen mit denen seiner Nachbarn und lernt, was daraus wird.',
  UpSampling2D: 'Vergrößert das Bild um ganze Faktoren; mit einer Faltung danach vermeidet es Schachbrettmuster.',
  Resize2D: 'Bringt ein Bild auf eine Größe oder skaliert es um einen beliebigen Faktor, ohne Gewichte.',
  MaxPool2D:
    'Behält den größten Wert jedes Fensters: kleinere Feature-Maps, unempfindlicher gegen die genaue Lage eines Merkmals.',
  AveragePool2D: 'Ersetzt jedes Fenster durch seinen Mittelwert, wie LeNet-5.',
  LpPool2D:
    'Ersetzt jedes Fenster durch eine Norm seiner Werte: zwischen dem Mittel von AveragePool2D und dem Maximum von MaxPool2D.',
  MaxUnpool2D:
    'Kehrt MaxPool2D in einem Decoder um: setzt jeden Wert dorthin, wo das Fenster sein Maximum hatte, sonst Nullen.',
  GlobalAveragePool2D: 'Ersetzt jede Feature-Map durch ihren Mittelwert: ein Wert je Kanal, bei jeder Bildgröße.',
  GlobalMaxPool2D: 'Ersetzt jede Feature-Map durch ihren größten Wert: ein Wert je Kanal, bei jeder Bildgröße.',
  MaxPool1D: 'Behält den größten Wert jedes Fensters einer Sequenz, sodass die genaue Lage eines Motivs weniger zählt.',
  AveragePool1D: 'Ersetzt jedes Fenster einer Sequenz durch seinen Mittelwert.',
  GlobalAveragePool1D:
    'Ersetzt jedes Merkmal durch sein Mittel über alle Positionen: ein Wert je Merkmal, bei jeder Länge.',
  GlobalMaxPool1D:
    'Behält den größten Wert jedes Merkmals über alle Positionen: ob ein Motiv vorkommt, wo immer es steht.',
  BatchNormalization:
    'Normalisiert jeden Kanal über den Batch auf Mittelwert 0 und Varianz 1, dann gelernte Skalierung und Verschiebung.',
  LayerNormalization:
    'Normalisiert die Kanäle jeder Position auf Mittelwert 0 und Varianz 1, dann gelernte Skalierung und Verschiebung.',
  GroupNormalization:
    'Normalisiert Gruppen von Kanälen in jedem Beispiel und arbeitet daher bei jeder Batchgröße gleich.',
  InstanceNormalization:
    'Normalisiert jeden Kanal jedes Bildes für sich, was den Kontrast entfernt: üblich beim Style-Transfer.',
  RMSNormalization:
    'Teilt die Kanäle jeder Position durch ihr quadratisches Mittel und skaliert sie: eine günstigere Layer-Norm.',
  LocalResponseNormalization:
    'Teilt jeden Wert durch die Aktivität benachbarter Kanäle an derselben Stelle, wie in AlexNet.',
  Activation: 'Wendet eine Nichtlinearität an, damit gestapelte Schichten mehr lernen können als eine.',
  PReLU: 'Eine ReLU, die die Steigung negativer Werte lernt, eine je Kanal.',
  Dropout:
    'Setzt in jedem Trainingsschritt einen zufälligen Anteil der Werte auf null, damit sich Einheiten nicht aufeinander verlassen.',
  SpatialDropout1D:
    'Setzt in jedem Trainingsschritt zufällig ganze Merkmale einer Sequenz auf null, an allen Positionen.',
  SpatialDropout2D:
    'Setzt in jedem Trainingsschritt zufällig ganze Kanäle eines Bildes auf null: Ein einzelnes Pixel sagt wenig, was seine Nachbarn nicht sagen.',
  StochasticDepth:
    'Setzt in jedem Trainingsschritt einen Residualzweig für ganze Beispiele zufällig auf null; gehört vor Add.',
  GaussianNoise:
    'Addiert in jedem Trainingsschritt zufälliges Rauschen, damit das Netz nicht von genauen Werten abhängt.',
  Add: 'Addiert die Eingaben elementweise, wie eine Skip-Verbindung.',
  Multiply: 'Multipliziert die Eingaben elementweise, wie ein Gate oder Squeeze-and-Excitation.',
  Subtract: 'Zieht die rechte Eingabe elementweise von der linken ab.',
  Average: 'Das elementweise Mittel der Eingaben.',
  Maximum: 'Das elementweise Maximum der Eingaben, wie bei Maxout.',
  Minimum: 'Das elementweise Minimum der Eingaben.',
  Concatenate: 'Stapelt die Kanäle der Eingaben in der Reihenfolge der Kanten.',
  Dense:
    'Vollständig verbundene Schicht: Jede Einheit berechnet eine gewichtete Summe aller Eingaben; bei einer Sequenz an jeder Position.',
  Embedding: 'Gibt jedem Token einen gelernten Vektor: die Zeile einer Tabelle mit der Nummer des Tokens.',
  SimpleRNN:
    'Die einfachste Rekurrenz: Der Zustand jeder Position entsteht aus der Eingabe dort und dem Zustand davor. Vergisst bald; LSTM und GRU merken sich mehr.',
  LSTM: 'Long Short-Term Memory: liest eine Sequenz Position für Position; Gates entscheiden, was der Zustand behält, aufnimmt und zeigt.',
  GRU: 'Gated Recurrent Unit: liest eine Sequenz Position für Position; zwei Gates entscheiden, wie viel jede am Zustand ändert.',
  MultiHeadAttention:
    'Jede Position der Query fragt alle Keys und übernimmt die Values der passenden. Self-Attention: eine Sequenz mit allen dreien verbinden.',
  PositionalEncoding:
    'Addiert zu jeder Position einer Sequenz ein Wellenmuster, das ihren Ort angibt, denn Attention allein sieht keine Reihenfolge.',
  Flatten: 'Macht aus den Feature-Maps einen Vektor für Dense-Schichten.',
  Reshape: 'Gibt denselben Werten in derselben Reihenfolge eine andere Form.',
  Permute: 'Ordnet die Achsen um: Bei einer Sequenz tauschen Positionen und Merkmale die Plätze.',
  ZeroPadding2D: 'Fügt einen Rand aus Nullen um das Bild hinzu.',
  Cropping2D: 'Schneidet Zeilen und Spalten vom Rand ab, wie U-Net bei seinen Skip-Verbindungen.',
  PixelShuffle:
    'Vergrößert ein Bild, indem seine Kanäle als Pixel nebeneinandergelegt werden: das Ende vieler Super-Resolution-Netze.',
  PixelUnshuffle: 'Verkleinert ein Bild ohne Verlust: Die Pixel jedes Quadrats werden zu Kanälen.',
  ChannelShuffle:
    'Verschränkt Gruppen von Kanälen, sodass die nächste gruppierte Faltung etwas von jeder Gruppe sieht.',
  ResidualBlock:
    'Zwei 3×3-Faltungen, deren Ausgabe über eine Skip-Verbindung zur Eingabe addiert wird; so lassen sich tiefe Netze trainieren.',
  BottleneckBlock:
    'Residualblock, der Kanäle mit 1×1 verringert, mit 3×3 faltet und mit 1×1 erweitert: tiefer bei gleichen Kosten.',
  SqueezeExcitation:
    'Gewichtet jeden Kanal nach dem, was das ganze Bild zeigt: ein Mittel je Kanal, zwei Dense-Schichten, ein Faktor von 0 bis 1.',
  InceptionModule: 'Parallele Zweige mit 1×1, 3×3, 5×5 und Pooling, konkateniert; 1×1-Faltungen senken die Kosten.',
  InceptionNaive: 'Inception ohne 1×1-Reduktion: teuer, und jedes Modul fügt Kanäle hinzu, da Pooling alle behält.',
  TransformerEncoder:
    'Eine Schicht eines Transformers: Self-Attention lässt Positionen Wissen austauschen, dann verarbeiten zwei Dense-Schichten jede Position.',
};
