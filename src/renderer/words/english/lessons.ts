import type { LessonName, Lessons } from '@shared/lessons';
import { area } from '../areas/area';

type TextsOf<Step> = Step extends { readonly kind: 'ask'; readonly mistakes: infer Mistakes }
  ? { text: string; hint: string; mistakes: { [Name in keyof Mistakes]: string } }
  : { text: string; hint: string };

/** What a lesson says: of each step what to do or the question, a hint, and the reply to each usual mistake. */
type LessonTexts = {
  [Name in LessonName]: {
    title: string;
    about: string;
    steps: { [Step in keyof Lessons[Name]['steps']]: TextsOf<Lessons[Name]['steps'][Step]> };
  };
};

const texts: LessonTexts = {
  firstNetwork: {
    title: 'A first network',
    about: 'A convolution, a pooling and a dense layer learn handwritten digits.',
    steps: {
      convolution: {
        text: 'Images of digits arrive at the Input: 28×28×1. Add a Conv2D after it: drag it from the palette and connect the two, or select the Input, press A and type “conv 8 3 same relu”.',
        hint: 'The edge goes from the right side of the Input to the left side of the Conv2D.',
      },
      pooling: {
        text: 'Add a MaxPool2D after the convolution. It keeps the largest of each 2×2 values, so height and width are halved.',
        hint: 'Select the convolution, press A and type “maxpool”. Kernel 2 and stride 2 are its defaults.',
      },
      values: {
        text: 'Read the shape on the output of the pooling. How many numbers does it hold?',
        hint: 'Height × width × channels.',
        mistakes: {
          withoutChannels: 'That is one channel. There is a channel for each filter of the convolution.',
          beforePooling: 'That is the output of the convolution. The pooling halves height and width.',
        },
      },
      scores: {
        text: 'Ten digits need ten scores. Add a Flatten, a Dense with 10 units and an Output, in this order.',
        hint: 'Select the pooling, press A and type “flatten, dense 10, output”.',
      },
      training: {
        text: 'Press Train. The step is done when more than 90 % of the images that are not trained with are right. That is known at the end of an epoch.',
        hint: 'If the accuracy stays below, give the convolution more filters, or train more epochs: the Recipe tab has them.',
      },
    },
  },
  countingByHand: {
    title: 'Counting by hand',
    about: 'Work out the shape, the parameters and the operations of a convolution before Netloom shows them.',
    steps: {
      width: {
        text: 'A convolution with 6 filters of 5×5, stride 1 and no padding reads an image of 32×32×3. How wide is its output?',
        hint: '(N − F + 2P)/S + 1, with N = 32, F = 5, P = 0 and S = 1.',
        mistakes: {
          kept: 'It stays 32 only with padding. Without it no filter is centred on the outermost pixels.',
          oneLess: 'The first position counts, too: (32 − 5)/1 + 1.',
        },
      },
      parameters: {
        text: 'How many parameters does it have, biases included?',
        hint: 'Each filter is as deep as its input and has one bias.',
        mistakes: {
          withoutBias: 'Those are the weights. Each of the 6 filters has a bias as well.',
          withoutDepth: 'Each filter covers all 3 channels of the image, not one.',
          oneFilter: 'That is one filter. There are 6.',
          everywhere: 'A filter is the same at every position: its weights are shared and count once.',
        },
      },
      padding: {
        text: 'Now it is drawn: compare its card with your answers. Then change its padding so that the output is 32 wide again.',
        hint: 'Select the convolution. In the inspector, padding “same” keeps the size; for 5×5 it adds 2 pixels on each side.',
      },
      operations: {
        text: 'How many multiply-accumulates (MACs) does it take for one image now?',
        hint: 'One for each weight at each position of the output, without the biases.',
        mistakes: {
          oncePerFilter: 'That is one position. The output has 32×32 of them.',
          withoutDepth: 'Each filter runs over all 3 channels.',
          withoutFilters: 'That is one filter. There are 6.',
        },
      },
      pooling: {
        text: 'A max pooling of 2×2 follows. How many parameters does it have?',
        hint: 'What would it have to learn?',
        mistakes: {
          window: 'Pooling takes the largest value of a window. There is nothing to learn.',
          windows: 'Pooling takes the largest value of each window. There is nothing to learn.',
        },
      },
    },
  },
  receptiveField: {
    title: 'Three small filters or a large one',
    about: 'Three 3×3 convolutions see as far as one of 7×7, with fewer parameters.',
    steps: {
      first: {
        text: 'The convolution “large” looks at 7×7 pixels. Draw a second path: connect the Input to a new Conv2D with 3 filters of 3×3 and stride 1.',
        hint: 'Drag from the output of the Input to the empty canvas and choose Conv2D. Set filters to 3, kernel to 3 and padding to same.',
      },
      two: {
        text: 'Another 3×3 convolution follows. How many pixels wide is the part of the input that one of its values depends on?',
        hint: 'A value depends on 3 positions in a row, each of these on 3 pixels. Neighbours share pixels.',
        mistakes: {
          added: 'Neighbouring positions overlap: each further 3×3 adds 2 pixels.',
          multiplied: 'Neighbouring positions are one pixel apart, not three: they overlap.',
          last: 'That is what it sees of the first convolution, which itself sees 3 pixels.',
        },
      },
      three: {
        text: 'Add the third 3×3 convolution, again with 3 filters. Its receptive field is then 7×7; the inspector says so.',
        hint: 'Select the last one, press A and type “conv 3 3 same”.',
      },
      fewer: {
        text: 'How many fewer parameters than “large” do the three have together?',
        hint: 'Add the counts on the three cards, and subtract the sum from that of “large”.',
        mistakes: {
          oneOfThree: 'That is the difference from one of the three.',
          sum: 'That is what the three have together. Subtract it from the count of “large”.',
        },
      },
      between: {
        text: 'Three layers have room for three activations. Give each of the three a ReLU.',
        hint: 'Select all three with Shift and click, then choose the activation relu in the inspector once.',
      },
    },
  },
  residualBlock: {
    title: 'A residual block',
    about: 'Draw the skip by hand, and the projection where shapes change.',
    steps: {
      skip: {
        text: 'conv1 and conv2 take the output of “stem”. Add an Add after them, and connect conv2 and “stem” to it.',
        hint: 'Add takes any number of edges. The second comes from the output of “stem”, past the convolutions.',
      },
      free: {
        text: 'How many parameters does the skip add to the network?',
        hint: 'Is there anything in Add to learn?',
        mistakes: {
          channels: 'Add sums its inputs element by element. It has no weights, and an edge has none either.',
          values: 'That many values are summed, but nothing is learned: Add has no weights.',
        },
      },
      activation: {
        text: 'In the lecture, ReLU follows the sum. Add it after Add.',
        hint: 'Select Add, press A and type “relu”.',
      },
      narrower: {
        text: 'Later stages are smaller and have more channels. Give conv1 and conv2 32 filters, and conv1 stride 2. Add then has a problem: read it.',
        hint: 'Select both to change the filters at once, then conv1 alone for its stride.',
      },
      projection: {
        text: 'The skip must change its shape, too. Put a Conv2D of 1×1 with 32 filters and stride 2 on the edge from “stem” to Add.',
        hint: 'Drop the block on the edge, or take the remedy that Add offers.',
      },
      cost: {
        text: 'How many MACs does the projection take for one image?',
        hint: 'Its output is 14×14×32, and each value needs 16 products.',
        mistakes: {
          everyPixel: 'With stride 2 it is computed at every other row and column: 14×14 positions.',
          parameters: 'Those are its parameters. Each weight is used at every position.',
        },
      },
    },
  },
  bottleneck: {
    title: 'A bottleneck saves operations',
    about: '1×1 convolutions before wide filters, alone and in an inception module.',
    steps: {
      direct: {
        text: 'The output of “features” is 28×28×256. A 5×5 convolution with 96 filters and padding same follows. How many million MACs does it take?',
        hint: 'Positions × filters × kernel × channels: 28·28 · 96 · 25 · 256, divided by a million.',
        mistakes: {
          withoutDepth: 'Each filter covers all 256 channels.',
          oncePerFilter: 'That is one position. The output has 28×28 of them.',
          doubled: 'That counts multiplications and additions apart. One MAC is both.',
        },
      },
      reduce: {
        text: 'Now it is drawn. Put a 1×1 convolution with 64 filters on the edge before it.',
        hint: 'Drop a Conv2D on the edge from “features”, and set kernel to 1 and filters to 64.',
      },
      both: {
        text: 'How many million MACs do the two take together?',
        hint: 'The bars on their cards show the MACs.',
        mistakes: {
          onlyWide: 'That is the 5×5 convolution alone.',
          onlyReduction: 'That is the 1×1 convolution alone.',
        },
      },
      naive: {
        text: 'GoogLeNet puts several sizes side by side. Add an InceptionNaive after “features”: each of its branches reads all 256 channels.',
        hint: 'Search the palette for “naive”, and connect “features” to it.',
      },
      inception: {
        text: 'Add an InceptionModule after “features” as well. Its wide branches begin with 1×1 convolutions. It has to take less than half of the MACs.',
        hint: 'With its default filters it does. Compare the bars of the two.',
      },
    },
  },
  vanishingGradients: {
    title: 'Vanishing gradients',
    about: 'Eight layers of sigmoids against eight of ReLU, coloured by their gradients.',
    steps: {
      slope: {
        text: 'The slope of a sigmoid is at most 1/4, and each layer multiplies the gradient by it. Leaving the weights aside, by what factor at least do eight layers divide the gradient?',
        hint: '4 · 4 · 4 · …, eight times.',
        mistakes: {
          sum: 'The factors are multiplied, not added.',
          power: 'Eight factors of 4 are 4⁸, not 8⁴.',
          inverse: 'The gradient is multiplied by that. By what number is it divided?',
        },
      },
      colours: {
        text: 'Colour the blocks by gradient: the buttons are above the canvas.',
        hint: 'Press “gradient”, the last button under “Colour by”.',
      },
      sigmoids: {
        text: 'Press Train. The colours show how large the gradient of each block is, on a log scale: it fades from the output back to the input.',
        hint: 'Gradients are measured before the first step, and again from time to time while it trains.',
      },
      rectified: {
        text: 'Now give all eight convolutions the activation relu in place of sigmoid.',
        hint: 'Select all eight: press Shift and drag a frame around them. Then choose relu in the inspector.',
      },
      again: {
        text: 'Train again, and compare the first convolution with the last: with ReLU its gradient is less than 100 times smaller.',
        hint: 'If the earlier run is still training, stop it. Then press Train.',
      },
    },
  },
};

/** Lessons: their cards, the open one, and what each says. */
export const lessonsWords = area('lessons', {
  title: 'Lessons',
  about: (minutes: number, decks: string) => `${minutes} minutes · lectures ${decks}`,
  progress: (done: number, all: number) => `${done} of ${all} steps done`,
  complete: 'Completed',
  open: (title: string) => `Lesson: ${title}`,
  step: (number: number, all: number) => `Step ${number} of ${all}`,
  hint: 'Hint',
  showMe: 'Show me',
  back: 'Back',
  next: 'Next',
  leave: 'Leave',
  finish: 'Finish',
  answer: 'Your answer',
  check: 'Check',
  right: (answer: string) => `Right: ${answer}.`,
  tooSmall: (answer: string) => `${answer} is too small. Count again, or take the hint.`,
  tooLarge: (answer: string) => `${answer} is too large. Count again, or take the hint.`,
  noNumber: 'Type a number, such as 456 or 32*32.',
  unknown: 'The drawing lacks what the question is about. Undo, or begin the lesson again.',
  elsewhere: 'The drawing of this lesson is in another tab.',
  goThere: 'Go there',
  closed: 'The drawing of this lesson was closed.',
  again: 'Begin again',
  shown: 'Done for you. Look at what has changed.',
  stepDone: (number: number) => `Step ${number} is done.`,
  allDone: 'Lesson completed. Well done.',
  undo: (title: string) => `Lesson “${title}”`,
  texts,
});
