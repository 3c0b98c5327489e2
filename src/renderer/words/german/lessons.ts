import type { Words } from '../english/index';

const texts: Words['lessons']['texts'] = {
  firstNetwork: {
    title: 'Ein erstes Netz',
    about: 'Eine Faltung, ein Pooling und eine Dense-Schicht lernen handgeschriebene Ziffern.',
    steps: {
      convolution: {
        text: 'Am Input kommen Bilder von Ziffern an: 28×28×1. Fügen Sie dahinter ein Conv2D ein: Ziehen Sie es aus der Palette und verbinden Sie beide, oder wählen Sie den Input aus, drücken Sie A und tippen Sie „conv 8 3 same relu“.',
        hint: 'Die Kante führt von der rechten Seite des Inputs zur linken Seite des Conv2D.',
      },
      pooling: {
        text: 'Fügen Sie hinter der Faltung ein MaxPool2D ein. Es behält den größten von je 2×2 Werten, sodass sich Höhe und Breite halbieren.',
        hint: 'Wählen Sie die Faltung aus, drücken Sie A und tippen Sie „maxpool“. Kernel 2 und Schrittweite 2 sind voreingestellt.',
      },
      values: {
        text: 'Lesen Sie die Form am Ausgang des Poolings ab. Wie viele Zahlen sind das?',
        hint: 'Höhe × Breite × Kanäle.',
        mistakes: {
          withoutChannels: 'Das ist ein Kanal. Jeder Filter der Faltung ergibt einen.',
          beforePooling: 'Das ist die Ausgabe der Faltung. Das Pooling halbiert Höhe und Breite.',
        },
      },
      scores: {
        text: 'Zehn Ziffern brauchen zehn Werte. Fügen Sie Flatten, ein Dense mit 10 Einheiten und einen Output ein, in dieser Reihenfolge.',
        hint: 'Wählen Sie das Pooling aus, drücken Sie A und tippen Sie „flatten, dense 10, output“.',
      },
      training: {
        text: 'Drücken Sie „Trainieren“. Der Schritt ist geschafft, wenn mehr als 90 % der Bilder stimmen, mit denen nicht trainiert wird. Das steht am Ende einer Epoche fest.',
        hint: 'Bleibt die Genauigkeit darunter, geben Sie der Faltung mehr Filter, oder trainieren Sie mehr Epochen: Sie stehen im Tab „Rezept“.',
      },
    },
  },
  countingByHand: {
    title: 'Von Hand gezählt',
    about: 'Form, Parameter und Rechenoperationen einer Faltung ausrechnen, bevor Netloom sie zeigt.',
    steps: {
      width: {
        text: 'Eine Faltung mit 6 Filtern von 5×5, Schrittweite 1 und ohne Padding liest ein Bild von 32×32×3. Wie breit ist ihre Ausgabe?',
        hint: '(N − F + 2P)/S + 1 mit N = 32, F = 5, P = 0 und S = 1.',
        mistakes: {
          kept: 'Bei 32 bleibt es nur mit Padding. Ohne Padding liegt kein Filter mittig über den äußersten Pixeln.',
          oneLess: 'Auch die erste Position zählt: (32 − 5)/1 + 1.',
        },
      },
      parameters: {
        text: 'Wie viele Parameter hat sie, mit den Bias-Werten?',
        hint: 'Jeder Filter ist so tief wie seine Eingabe und hat einen Bias.',
        mistakes: {
          withoutBias: 'Das sind die Gewichte. Jeder der 6 Filter hat außerdem einen Bias.',
          withoutDepth: 'Jeder Filter reicht über alle 3 Kanäle des Bildes, nicht über einen.',
          oneFilter: 'Das ist ein Filter. Es sind 6.',
          everywhere: 'Ein Filter ist an jeder Position derselbe: Seine Gewichte werden geteilt und zählen einmal.',
        },
      },
      padding: {
        text: 'Jetzt ist sie gezeichnet: Vergleichen Sie die Karte mit Ihren Antworten. Ändern Sie dann das Padding so, dass die Ausgabe wieder 32 breit ist.',
        hint: 'Wählen Sie die Faltung aus. Unter „Eigenschaften“ behält das Padding „same“ die Größe; bei 5×5 ergänzt es auf jeder Seite 2 Pixel.',
      },
      operations: {
        text: 'Wie viele Multiply-Accumulates (MACs) braucht sie jetzt für ein Bild?',
        hint: 'Ein MAC je Gewicht und Position der Ausgabe, ohne die Bias-Werte.',
        mistakes: {
          oncePerFilter: 'Das ist eine Position. Die Ausgabe hat 32×32 davon.',
          withoutDepth: 'Jeder Filter läuft über alle 3 Kanäle.',
          withoutFilters: 'Das ist ein Filter. Es sind 6.',
        },
      },
      pooling: {
        text: 'Es folgt ein Max-Pooling von 2×2. Wie viele Parameter hat es?',
        hint: 'Was müsste es lernen?',
        mistakes: {
          window: 'Pooling nimmt den größten Wert eines Fensters. Zu lernen gibt es nichts.',
          windows: 'Pooling nimmt den größten Wert jedes Fensters. Zu lernen gibt es nichts.',
        },
      },
    },
  },
  receptiveField: {
    title: 'Drei kleine Filter oder ein großer',
    about: 'Drei 3×3-Faltungen sehen so weit wie eine von 7×7, mit weniger Parametern.',
    steps: {
      first: {
        text: 'Die Faltung „large“ blickt auf 7×7 Pixel. Zeichnen Sie einen zweiten Pfad: Verbinden Sie den Input mit einem neuen Conv2D mit 3 Filtern von 3×3 und Schrittweite 1.',
        hint: 'Ziehen Sie vom Ausgang des Inputs auf die leere Fläche und wählen Sie Conv2D. Setzen Sie filters auf 3, kernel auf 3 und padding auf same.',
      },
      two: {
        text: 'Es folgt noch eine 3×3-Faltung. Wie viele Pixel breit ist der Teil der Eingabe, von dem einer ihrer Werte abhängt?',
        hint: 'Ein Wert hängt von 3 Positionen in einer Reihe ab, jede davon von 3 Pixeln. Nachbarn teilen sich Pixel.',
        mistakes: {
          added: 'Benachbarte Positionen überlappen: Jede weitere 3×3-Faltung bringt 2 Pixel dazu.',
          multiplied: 'Benachbarte Positionen liegen ein Pixel auseinander, nicht drei: Sie überlappen.',
          last: 'So viel sieht sie von der ersten Faltung, und diese sieht selbst 3 Pixel.',
        },
      },
      three: {
        text: 'Fügen Sie die dritte 3×3-Faltung an, wieder mit 3 Filtern. Ihr rezeptives Feld ist dann 7×7; es steht unter „Eigenschaften“.',
        hint: 'Wählen Sie die letzte aus, drücken Sie A und tippen Sie „conv 3 3 same“.',
      },
      fewer: {
        text: 'Wie viele Parameter weniger als „large“ haben die drei zusammen?',
        hint: 'Addieren Sie die Zahlen der drei Karten und ziehen Sie die Summe von der von „large“ ab.',
        mistakes: {
          oneOfThree: 'Das ist der Unterschied zu einer der drei.',
          sum: 'So viele haben die drei zusammen. Ziehen Sie das von der Zahl von „large“ ab.',
        },
      },
      between: {
        text: 'Drei Schichten haben Platz für drei Aktivierungen. Geben Sie jeder der drei ein ReLU.',
        hint: 'Wählen Sie alle drei mit Umschalt und Klick aus und wählen Sie unter „Eigenschaften“ einmal die Aktivierung relu.',
      },
    },
  },
  residualBlock: {
    title: 'Ein Residualblock',
    about: 'Die Skip-Verbindung von Hand zeichnen, und die Projektion, wo sich Formen ändern.',
    steps: {
      skip: {
        text: 'conv1 und conv2 nehmen die Ausgabe von „stem“. Fügen Sie dahinter ein Add ein und verbinden Sie conv2 und „stem“ damit.',
        hint: 'Add nimmt beliebig viele Kanten. Die zweite kommt vom Ausgang von „stem“, an den Faltungen vorbei.',
      },
      free: {
        text: 'Wie viele Parameter bringt die Skip-Verbindung dem Netz?',
        hint: 'Gibt es in Add etwas zu lernen?',
        mistakes: {
          channels: 'Add summiert seine Eingaben Wert für Wert. Es hat keine Gewichte, und eine Kante auch nicht.',
          values: 'So viele Werte werden summiert, aber nichts wird gelernt: Add hat keine Gewichte.',
        },
      },
      activation: {
        text: 'In der Vorlesung folgt auf die Summe ein ReLU. Fügen Sie es hinter Add ein.',
        hint: 'Wählen Sie Add aus, drücken Sie A und tippen Sie „relu“.',
      },
      narrower: {
        text: 'Spätere Stufen sind kleiner und haben mehr Kanäle. Geben Sie conv1 und conv2 je 32 Filter, und conv1 Schrittweite 2. Add hat dann ein Problem: Lesen Sie es.',
        hint: 'Wählen Sie beide aus, um die Filter auf einmal zu ändern, dann conv1 allein für die Schrittweite.',
      },
      projection: {
        text: 'Auch die Skip-Verbindung muss ihre Form ändern. Setzen Sie ein Conv2D von 1×1 mit 32 Filtern und Schrittweite 2 auf die Kante von „stem“ zu Add.',
        hint: 'Lassen Sie den Block auf der Kante los, oder nehmen Sie die Abhilfe, die Add anbietet.',
      },
      cost: {
        text: 'Wie viele MACs braucht die Projektion für ein Bild?',
        hint: 'Ihre Ausgabe ist 14×14×32, und jeder Wert braucht 16 Produkte.',
        mistakes: {
          everyPixel: 'Mit Schrittweite 2 wird nur jede zweite Zeile und Spalte berechnet: 14×14 Positionen.',
          parameters: 'Das sind ihre Parameter. Jedes Gewicht wird an jeder Position benutzt.',
        },
      },
    },
  },
  bottleneck: {
    title: 'Ein Engpass spart Rechenoperationen',
    about: '1×1-Faltungen vor breiten Filtern, allein und in einem Inception-Modul.',
    steps: {
      direct: {
        text: 'Die Ausgabe von „features“ ist 28×28×256. Es folgt eine 5×5-Faltung mit 96 Filtern und Padding same. Wie viele Millionen MACs braucht sie?',
        hint: 'Positionen × Filter × Kernel × Kanäle: 28·28 · 96 · 25 · 256, durch eine Million geteilt.',
        mistakes: {
          withoutDepth: 'Jeder Filter reicht über alle 256 Kanäle.',
          oncePerFilter: 'Das ist eine Position. Die Ausgabe hat 28×28 davon.',
          doubled: 'Das zählt Multiplikationen und Additionen einzeln. Ein MAC ist beides.',
        },
      },
      reduce: {
        text: 'Jetzt ist sie gezeichnet. Setzen Sie eine 1×1-Faltung mit 64 Filtern auf die Kante davor.',
        hint: 'Lassen Sie ein Conv2D auf der Kante von „features“ los und setzen Sie kernel auf 1 und filters auf 64.',
      },
      both: {
        text: 'Wie viele Millionen MACs brauchen die zwei zusammen?',
        hint: 'Die Balken auf ihren Karten zeigen die MACs.',
        mistakes: {
          onlyWide: 'Das ist die 5×5-Faltung allein.',
          onlyReduction: 'Das ist die 1×1-Faltung allein.',
        },
      },
      naive: {
        text: 'GoogLeNet stellt mehrere Größen nebeneinander. Fügen Sie hinter „features“ ein InceptionNaive ein: Jeder seiner Zweige liest alle 256 Kanäle.',
        hint: 'Suchen Sie in der Palette nach „naive“ und verbinden Sie „features“ damit.',
      },
      inception: {
        text: 'Fügen Sie hinter „features“ auch ein InceptionModule ein. Seine breiten Zweige beginnen mit 1×1-Faltungen. Es muss mit weniger als der Hälfte der MACs auskommen.',
        hint: 'Mit den voreingestellten Filtern tut es das. Vergleichen Sie die Balken der beiden.',
      },
    },
  },
  vanishingGradients: {
    title: 'Verschwindende Gradienten',
    about: 'Acht Schichten Sigmoid gegen acht mit ReLU, gefärbt nach ihren Gradienten.',
    steps: {
      slope: {
        text: 'Die Steigung eines Sigmoids ist höchstens 1/4, und jede Schicht multipliziert den Gradienten damit. Von den Gewichten abgesehen: Um welchen Faktor verkleinern acht Schichten den Gradienten mindestens?',
        hint: '4 · 4 · 4 · …, achtmal.',
        mistakes: {
          sum: 'Die Faktoren werden multipliziert, nicht addiert.',
          power: 'Acht Faktoren 4 sind 4⁸, nicht 8⁴.',
          inverse:
            'Damit wird der Gradient multipliziert. Gefragt ist, der wievielte Teil übrig bleibt: 1 geteilt durch diese Zahl.',
        },
      },
      colours: {
        text: 'Färben Sie die Blöcke nach ihrem Gradienten: Die Knöpfe sind über der Zeichenfläche.',
        hint: 'Drücken Sie „Gradient“, den letzten Knopf unter „Färben nach“.',
      },
      sigmoids: {
        text: 'Drücken Sie „Trainieren“. Die Farben zeigen auf einer logarithmischen Skala, wie groß der Gradient jedes Blocks ist: Er verblasst vom Output zurück zum Input.',
        hint: 'Gradienten kommen vor dem ersten Schritt und dann immer wieder, solange trainiert wird.',
      },
      rectified: {
        text: 'Geben Sie nun allen acht Faltungen die Aktivierung relu statt sigmoid.',
        hint: 'Wählen Sie alle acht aus: Drücken Sie Umschalt und ziehen Sie einen Rahmen um sie. Wählen Sie dann unter „Eigenschaften“ relu.',
      },
      again: {
        text: 'Trainieren Sie noch einmal und vergleichen Sie die erste Faltung mit der letzten: Mit ReLU ist ihr Gradient weniger als 100-mal kleiner.',
        hint: 'Stoppen Sie den Lauf davor, falls er noch trainiert, und drücken Sie „Trainieren“.',
      },
    },
  },
};

export const lessons: Words['lessons'] = {
  title: 'Lektionen',
  about: (minutes, decks) => `${minutes} Minuten · Vorlesungen ${decks}`,
  progress: (done, all) => `${done} von ${all} Schritten geschafft`,
  complete: 'Abgeschlossen',
  open: (title) => `Lektion: ${title}`,
  step: (number, all) => `Schritt ${number} von ${all}`,
  hint: 'Hinweis',
  showMe: 'Vormachen',
  back: 'Zurück',
  next: 'Weiter',
  leave: 'Verlassen',
  finish: 'Beenden',
  answer: 'Ihre Antwort',
  check: 'Prüfen',
  right: (answer) => `Richtig: ${answer}.`,
  tooSmall: (answer) => `${answer} ist zu klein. Zählen Sie noch einmal, oder nehmen Sie den Hinweis.`,
  tooLarge: (answer) => `${answer} ist zu groß. Zählen Sie noch einmal, oder nehmen Sie den Hinweis.`,
  noNumber: 'Tippen Sie eine Zahl, etwa 456 oder 32*32.',
  unknown:
    'In der Zeichnung fehlt, wonach gefragt wird. Machen Sie Änderungen rückgängig, oder beginnen Sie die Lektion neu.',
  elsewhere: 'Die Zeichnung dieser Lektion ist in einem anderen Tab.',
  goThere: 'Dorthin wechseln',
  closed: 'Die Zeichnung dieser Lektion wurde geschlossen.',
  again: 'Neu beginnen',
  shown: 'Für Sie erledigt. Sehen Sie sich an, was sich geändert hat.',
  stepDone: (number) => `Schritt ${number} ist geschafft.`,
  allDone: 'Lektion abgeschlossen. Gut gemacht.',
  undo: (title) => `Lektion „${title}“`,
  texts,
};
