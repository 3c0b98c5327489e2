/** Where blocks, their rules and their known answers are published or taught, as the palette and the inspector cite it. */
export const sources = {
  elman1990: 'Elman 1990',
  hochreiter1997: 'Hochreiter & Schmidhuber 1997',
  lecun1998: 'LeCun et al. 1998',
  bengio2003: 'Bengio et al. 2003',
  sermanet2012: 'Sermanet, Chintala & LeCun 2012, Lp pooling',
  krizhevsky2012: 'Krizhevsky et al. 2012',
  lin2013: 'Lin et al. 2013',
  cho2014: 'Cho et al. 2014',
  srivastava2014: 'Srivastava et al. 2014',
  ronneberger2015: 'Ronneberger et al. 2015',
  szegedy2014: 'Szegedy et al. 2014',
  alipanahi2015: 'Alipanahi et al. 2015, DeepBind',
  he2015: 'He et al. 2015',
  ioffe2015: 'Ioffe & Szegedy 2015',
  tompson2015: 'Tompson et al. 2015',
  chollet2016: 'Chollet 2016, Xception',
  huang2016: 'Huang et al. 2016, stochastic depth',
  shi2016: 'Shi et al. 2016, ESPCN',
  ulyanov2016: 'Ulyanov, Vedaldi & Lempitsky 2016',
  ba2016: 'Ba, Kiros & Hinton 2016',
  dumoulin2016: 'Dumoulin & Visin 2016',
  hu2017: 'Hu et al. 2017, squeeze-and-excitation',
  kipf2017: 'Kipf & Welling 2017',
  vaswani2017: 'Vaswani et al. 2017',
  howard2017: 'Howard et al. 2017',
  zhang2017: 'Zhang et al. 2017, ShuffleNet',
  wu2018: 'Wu & He 2018',
  zhang2019: 'Zhang & Sennrich 2019',
  /** Manolis Kellis, MIT 6.874 "Computational Systems Biology: Deep Learning in the Life Sciences". */
  mitLecture: 'MIT 6.874, lecture 3: Convolutional Neural Networks',
  /** CPSC/AMTH 452/552, CBB 663. */
  yaleLecture: 'Yale CPSC 452, Deep Learning Theory and Applications: CNNs',
  /** Slides without an author's name; from LeNet-5 to dropout. */
  deepNetworksLecture: 'lecture “Deep Convolutional Neural Networks”',
  /** Slides without an author's name; from AlexNet to ResNet. */
  architecturesLecture: 'lecture “CNN Architectures”',
} as const;
