import type { Words } from '../english/index';
import { galleryBlocks } from './galleryBlocks';

export const galleryDrawings: Words['galleryDrawings'] = {
  names: {
    'Small CNN': 'Kleines CNN',
    'Dense digits': 'Ziffern ohne Faltungen',
    'Inception for digits': 'Inception für Ziffern',
    'Auxiliary heads': 'Hilfsausgänge',
    'U-Net on shapes': 'U-Net für Formen',
    'Denoising autoencoder': 'Entrauschender Autoencoder',
    'FCN on shapes': 'FCN für Formen',
    Localisation: 'Lokalisierung',
    Colourisation: 'Kolorierung',
    Inpainting: 'Inpainting',
    'Steering on a road': 'Lenken auf einer Straße',
    'DeepBind on DNA motifs': 'DeepBind für DNA-Motive',
    'Remember with an LSTM': 'Gedächtnis mit LSTM',
    'Remember with a GRU': 'Gedächtnis mit GRU',
    'Communities in a graph': 'Gemeinschaften im Graphen',
    'Karate club': 'Karateclub',
    'Siamese pair of digits': 'Siamesisches Netz für Ziffernpaare',
    'DCGAN on digits': 'DCGAN für Ziffern',
    'Counting with attention': 'Zählen mit Attention',
    'Pre-activation ResNet-164': 'Pre-Activation-ResNet-164',
    'Stochastic depth ResNet-110': 'ResNet-110 mit stochastischer Tiefe',
    'AlexNet in two groups': 'AlexNet in zwei Gruppen',
    'AlexNet of torchvision': 'AlexNet von torchvision',
    'GoogLeNet of the paper': 'GoogLeNet des Artikels',
  },
  notes: {
    'LeNet-5 (LeCun et al. 1998) recognises handwritten digits. Press Train: it learns MNIST in five epochs, and C1 and C3 show their filters as they learn.':
      'LeNet-5 (LeCun et al. 1998) erkennt handgeschriebene Ziffern. Drücken Sie „Trainieren“: Es lernt MNIST in fünf Epochen, und C1 und C3 zeigen dabei ihre Filter.',
    'The first layer has 23,550 parameters. A convolution with 20 filters of 5×5 has 520.':
      'Die erste Schicht hat 23,550 Parameter. Eine Faltung mit 20 Filtern von 5×5 hat 520.',
    'Each block adds its output to its input. Double-click one to see its skip connection.':
      'Jeder Block addiert seine Ausgabe zur Eingabe. Ein Doppelklick zeigt seine Skip-Verbindung.',
    'Double-click an Inception module to see its four branches. GoogLeNet has nine of them, four times as wide.':
      'Ein Doppelklick auf ein Inception-Modul zeigt seine vier Zweige. GoogLeNet hat neun davon, viermal so breit.',
    'The two auxiliary heads bring the gradient to the early modules. Their losses count 0.3 each, as in the paper.':
      'Die beiden Hilfsausgänge bringen den Gradienten zu den frühen Modulen. Ihre Verluste zählen je 0.3, wie im Artikel.',
    'The way down sees what, the way up says where. Skips hand the fine detail across.':
      'Der Weg hinab erkennt, was es ist, der Weg hinauf, wo. Skip-Verbindungen reichen Details weiter.',
    'What goes in is noisy, what should come out is the clean image: 12 dB become 23.':
      'Hinein geht ein verrauschtes Bild, heraus kommen soll das saubere: Aus 12 dB werden 23.',
    'Coarse scores know what, fine ones know where: each is enlarged and added to the next finer one, as in FCN-8s.':
      'Grobe Karten zeigen, was es ist, feine, wo: Jede wird vergrößert und zur nächstfeineren addiert, wie in FCN-8s.',
    'Both losses train the shared layers. The box is a regression: left, top, right and bottom, from 0 to 1.':
      'Beide Verluste trainieren die gemeinsamen Schichten. Die Box ist eine Regression: links, oben, rechts und unten, von 0 bis 1.',
    'First the image is enlarged, then three convolutions draw it sharper: 8,032 weights in the paper’s 9–1–5.':
      'Zuerst wird das Bild vergrößert, dann schärfen es drei Faltungen: 8,032 Gewichte mit 9–1–5 wie im Artikel.',
    'All convolutions see the small image: a quarter of the operations. PixelShuffle enlarges at the very end.':
      'Alle Faltungen sehen das kleine Bild: ein Viertel der Operationen. Erst ganz am Ende vergrößert PixelShuffle.',
    'The colour follows from the outline, so a pixel must see a whole shape: dilated filters see far at no cost.':
      'Die Farbe folgt aus dem Umriss, also muss ein Pixel die ganze Form sehen: Filter mit Dilation sehen weit, ohne mehr zu kosten.',
    'A pixel in the middle of the hole must see its rim, and the shape around: dilated filters look that far.':
      'Ein Pixel mitten im Loch muss dessen Rand und die Form ringsum sehen: So weit blicken Filter mit Dilation.',
    'The output is a number, not a class: −1 is left, 1 is right. The loss is the squared error.':
      'Die Ausgabe ist eine Zahl, keine Klasse: −1 ist links, 1 rechts. Verlust: der quadrierte Fehler.',
    'Each filter is a motif detector over the four bases; the strongest match anywhere in the sequence counts.':
      'Jeder Filter erkennt ein Motiv aus den vier Basen; es zählt die stärkste Übereinstimmung irgendwo in der Sequenz.',
    'The LSTM reads token by token and gives its last state. Its gates learn to keep the announced symbol and to ignore the rest.':
      'Das LSTM liest Token für Token und gibt den letzten Zustand aus. Seine Gates lernen, nur das angekündigte Symbol zu behalten.',
    'A GRU has three quarters of the weights of an LSTM. The loss rests at ln 5 = 1.61, as if by guessing, before it falls.':
      'Eine GRU hat drei Viertel der Gewichte eines LSTM. Der Verlust bleibt zuerst bei ln 5 = 1.61, wie beim Raten, dann fällt er.',
    'A node says little of itself. Each graph convolution adds what its neighbours say: two see as far as two edges.':
      'Ein Knoten allein verrät wenig. Jede Graph-Faltung nimmt hinzu, was seine Nachbarn verraten: Zwei sehen zwei Kanten weit.',
    'Only the two leaders are marked. Who is whose friend tells the rest: three convolutions see three friendships far.':
      'Bekannt sind nur die beiden Leiter. Den Rest verraten die Freundschaften: Drei Faltungen sehen drei Freundschaften weit.',
    'Both images go through the same weights: the right branch uses those of the left. What differs is squared.':
      'Beide Bilder durchlaufen dieselben Gewichte: Der rechte Zweig nutzt die des linken. Die Differenz wird quadriert.',
    'First the discriminator learns: 1 for real digits, 0 for generated ones. Then the generator learns to make it say 1. Both uses of the discriminator have the same weights. Real images are standardised; ReLU keeps what is brighter than the mean, as the generator draws it: ink from 0 up.':
      'Zuerst lernt der Diskriminator: 1 für echte Ziffern, 0 für erzeugte. Dann lernt der Generator, ihn zur 1 zu bringen. Beide Verwendungen des Diskriminators haben dieselben Gewichte. Echte Bilder sind standardisiert; ReLU behält, was heller ist als das Mittel, wie der Generator es zeichnet: ab 0.',
    'Self-attention: one sequence is query, key and value. Each position compares itself with the question.':
      'Self-Attention: Eine Sequenz ist zugleich Query, Key und Value. Jede Position vergleicht sich mit der Frage.',
    'What a block adds goes to the end unchanged, and the gradient comes back as unchanged.':
      'Was ein Block addiert, gelangt unverändert zum Ende, und der Gradient ebenso unverändert zurück.',
    'Rates rise evenly to 0.5: of 54 blocks an example passes 40 on average.':
      'Die Raten steigen gleichmäßig auf 0.5: Ein Beispiel durchläuft im Mittel 40 von 54 Blöcken.',
    '(227 − 11) / 4 + 1 = 55. Select conv1 to see the output-size rule with its values filled in.':
      '(227 − 11) / 4 + 1 = 55. Wählen Sie conv1 aus, um die Formel mit eingesetzten Werten zu sehen.',
    'Two groups halve the weights of a convolution: compare conv2 with that of AlexNet.':
      'Zwei Gruppen halbieren die Gewichte einer Faltung: Vergleichen Sie conv2 mit dem von AlexNet.',
    '(11² − 7²) × 3 × 96 = 20,736 weights fewer than AlexNet in the first layer.':
      '(11² − 7²) × 3 × 96 = 20,736 Gewichte weniger als AlexNet in der ersten Schicht.',
    'Three 3×3 convolutions have the receptive field of one 7×7, with fewer parameters and more nonlinearities.':
      'Drei 3×3-Faltungen haben das rezeptive Feld einer 7×7-Faltung, mit weniger Parametern und mehr Nichtlinearitäten.',
    'The torchvision version: with batch normalisation, and 3×3 filters in place of the paper’s 5×5.':
      'Die Fassung von torchvision: mit Batch-Normalisierung, und 3×3-Filter statt 5×5 im Artikel.',
    'The heads are there to train: they bring the gradient to the early modules. Predictions come from the last one.':
      'Die Hilfsausgänge dienen dem Training: Sie bringen den Gradienten zu den frühen Modulen. Vorhersagen macht der letzte Ausgang.',
    'Two 3×3 convolutions see as much as one 5×5, with 18 weights for 25.':
      'Zwei 3×3-Faltungen sehen so viel wie eine 5×5-Faltung, mit 18 statt 25 Gewichten.',
    'InceptionB has no 7×7 filter: 1×7 and 7×1 see as much. Double-click it to see how.':
      'InceptionB hat keinen 7×7-Filter: 1×7 und 7×1 sehen ebenso viel. Ein Doppelklick zeigt, wie.',
    'Even the stem branches: it halves the image by pooling and by convolution at once.':
      'Schon der Stem verzweigt sich: Er halbiert das Bild zugleich durch Pooling und durch Faltung.',
    'Each residual is multiplied by 0.1 to 0.2 before it is added: without that, networks as wide as this die.':
      'Jedes Residuum wird vor dem Addieren mit 0.1 bis 0.2 multipliziert: Sonst lernen so breite Netze bald nichts mehr.',
    'Each cell reads the two before it. Double-click one: which operations it pairs was found by reinforcement learning.':
      'Jede Zelle liest die beiden davor. Ein Doppelklick zeigt ihre Paare von Operationen, gefunden durch bestärkendes Lernen.',
  },
  blocks: galleryBlocks,
};
