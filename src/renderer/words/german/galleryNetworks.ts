import type { Words } from '../english/index';

export const galleryNetworks: Words['galleryNetworks'] = {
  descriptions: {
    'lenet-5': 'LeCun et al. 1998: erkennt handgeschriebene Ziffern; 99 % Genauigkeit nach einer Minute Training.',
    'small-cnn': 'Zwei Faltungen mit ReLU und Max-Pooling, dann Dropout: ein typischer moderner Ausgangspunkt.',
    'dense-digits': '784–30–10: Ein Netz ohne Faltungen liest Ziffern, 95 % davon richtig.',
    'resnet-20': 'He et al. 2015: neun Residualblöcke, an MNIST angepasst; etwa 0.27 Millionen Parameter.',
    'plain-20': 'ResNet-20 ohne Skip-Verbindungen: Trainieren Sie beide und vergleichen Sie die Kurven.',
    'inception-digits': 'Ein GoogLeNet in klein: drei Inception-Module für MNIST.',
    'googlenet-digits': 'Drei Inception-Module und zwei Hilfsausgänge wie bei Szegedy et al. 2014.',
    'unet-shapes': 'Ronneberger et al. 2015 in klein: sagt für jedes Pixel, zu welcher Form es gehört.',
    'denoise-digits': 'Entfernt ein Fadenkreuz und Rauschen von Ziffern.',
    'fcn-shapes':
      'Long et al. 2015 in klein: Ein Klassifikator ohne Dense-Schichten bewertet jedes Pixel; feinere Schichten ergänzen Details.',
    'localise-shapes': 'Zwei Ausgänge an einem Netz: welche Form im Bild ist und der Rahmen um sie.',
    srcnn: 'Dong et al. 2014: schärft ein vergrößertes Bild; drei Faltungen, Superauflösung.',
    espcn: 'Shi et al. 2016: rechnet auf dem kleinen Bild und legt am Ende vier Karten als Pixel nebeneinander.',
    colourise: 'Nach Zhang et al. 2016: gibt Graubildern von Formen ihre Farben zurück.',
    inpaint: 'Nach Iizuka et al. 2017: füllt ein Loch im Bild aus seiner Umgebung.',
    'steering-road': 'Nach Bojarski et al. 2016: eine Zahl, der Lenkwinkel, aus einem Bild.',
    'deepbind-motifs': 'Nach Alipanahi et al. 2015: Bindet ein Protein an diesen DNA-Abschnitt?',
    'remember-lstm':
      'Die Gedächtnisaufgabe von Hochreiter & Schmidhuber 1997: nennt am Ende, was nahe dem Anfang angekündigt wurde.',
    'remember-gru':
      'Die Gedächtnisaufgabe von Hochreiter & Schmidhuber 1997: nennt am Ende, was nahe dem Anfang angekündigt wurde.',
    communities: 'Nach Kipf & Welling 2017: Zu welcher Gemeinschaft gehört jeder Knoten eines Graphen?',
    'karate-club': 'Nach Kipf & Welling 2017: Welchem Leiter folgte jedes Mitglied von Zacharys Club bei der Spaltung?',
    'siamese-digits': 'Nach Bromley et al. 1993: Zeigen zwei Bilder dieselbe Ziffer?',
    'dcgan-digits':
      'Nach Radford et al. 2015: Ein Generator zeichnet Ziffern, ein Diskriminator unterscheidet sie von echten, abwechselnd.',
    'attention-count': 'Nach Vaswani et al. 2017: Wie oft folgt der Buchstabe, nach dem das erste Token fragt?',
    'network-in-network':
      'Lin et al. 2014: 1×1-Faltungen dazwischen, und globales Average-Pooling statt Dense-Schichten.',
    'plain-56': 'ResNet-56 ohne Skip-Verbindungen: tiefer als Plain-20 und schlechter.',
    'resnet-56':
      'He et al. 2015: 27 Residualblöcke für CIFAR-10; lernt besser als sein Zwilling ohne Skip-Verbindungen.',
    'resnet-110': 'He et al. 2015: 54 Residualblöcke für CIFAR-10; 1.7 Millionen Parameter.',
    'pre-activation-resnet-164':
      'He et al. 2016: Normalisierung und ReLU vor jeder Faltung, sodass der Skip-Pfad durchgehend eine Identität ist.',
    'stochastic-depth-resnet-110':
      'Huang et al. 2016: ResNet-110, dessen Blöcke beim Training zufällig übersprungen werden, tiefe häufiger.',
    alexnet:
      'Krizhevsky et al. 2012: gewann ImageNet und leitete das Zeitalter des Deep Learning ein; 62 Millionen Parameter.',
    'alexnet-groups':
      'Krizhevsky et al. 2012, wie auf zwei GPUs trainiert: conv2, conv4 und conv5 sehen nur die Hälfte der Kanäle.',
    'alexnet-torchvision':
      'Krizhevsky 2014: die spätere Fassung mit einem Strang von Filtern, wie torchvision sie hat.',
    zfnet:
      'Zeiler & Fergus 2014: AlexNet mit einer ersten Schicht aus 7×7-Filtern und Schrittweite 2, gefunden durch einen Blick ins Innere.',
    'vgg-16': 'Simonyan & Zisserman 2014: nur 3×3-Faltungen; 138 Millionen Parameter.',
    'vgg-19': 'Simonyan & Zisserman 2014: drei Faltungen mehr als VGG-16 und kaum besser.',
    googlenet: 'Szegedy et al. 2014: neun Inception-Module, 22 Schichten, 6.6 Millionen Parameter.',
    'googlenet-paper':
      'Szegedy et al. 2014, wie dort gezeichnet: 5×5-Filter und zwei Hilfsausgänge, deren Verluste je mit 0.3 zählen.',
    'inception-v2':
      'Ioffe & Szegedy 2015, auch BN-Inception: GoogLeNet mit Batch-Normalisierung, das 14-mal so schnell trainiert.',
    'inception-v3': 'Szegedy et al. 2016: große Filter als Ketten kleiner; 24 Millionen Parameter.',
    'inception-v4':
      'Szegedy et al. 2017: mehr und einheitlichere Module als v3; 43 Millionen Parameter, ohne Residuen.',
    'inception-resnet-v2':
      'Szegedy et al. 2017: Inception-Module mit Skip-Verbindungen trainieren schneller; 56 Millionen Parameter.',
    'resnet-18': 'He et al. 2015: 8 Residualblöcke für ImageNet.',
    'resnet-34': 'He et al. 2015: 16 Residualblöcke für ImageNet.',
    'resnet-50': 'He et al. 2015: 16 Residualblöcke für ImageNet.',
    'resnet-101': 'He et al. 2015: 33 Residualblöcke für ImageNet.',
    'resnet-152': 'He et al. 2015: 50 Residualblöcke für ImageNet.',
    'wide-resnet-50-2': 'Zagoruyko & Komodakis 2016: ResNet-50 mit doppelter Breite in seinen Blöcken.',
    'resnext-50': 'Xie et al. 2017: die 3×3-Faltungen von ResNet-50 in 32 Gruppen; genauer bei gleichen Kosten.',
    'se-resnet-50':
      'Hu et al. 2018: Jeder Block von ResNet-50 gewichtet seine Kanäle nach dem, was er vom ganzen Bild sieht.',
    'nasnet-mobile':
      'Zoph et al. 2018: zwei Zellen, die eine Suche auf CIFAR-10 fand, gestapelt; 5.3 Millionen Parameter.',
    'densenet-121': 'Huang et al. 2017: Jede Schicht sieht alle Schichten davor; 8 Millionen Parameter.',
    'mobilenet-v2':
      'Sandler et al. 2018: tiefenweise Faltungen und schmale Abkürzungen; 300 Millionen Operationen, für Telefone.',
    'squeezenet-1.1': 'Iandola et al. 2016: die Genauigkeit von AlexNet mit fünfzigmal weniger Parametern.',
  },
  lectures: {
    '000': 'Faltungsnetze',
    '001 and 002': 'Von Pixeln zu AlexNet',
    '003': 'CNN-Architekturen',
    '004': 'Lokale Felder, geteilte Gewichte, Decoder',
  },
};
