import type { Words } from '../english/index';

/** Data that come with Netloom, and formats of people's own. */
export const datasets: Words['options']['dataset'] = {
  mnist: { label: 'MNIST', doc: '手写数字，灰度，十个类别。' },
  shapes: { label: '形状', doc: '每张图像一个形状：区分六种轮廓。' },
  digits: { label: '手绘数字', doc: '用笔绘制的数字，倾斜、弯曲并带噪声：区分 0 到 9。' },
  digitPairs: { label: '数字对', doc: '两张数字图像：判断它们是否为同一数字。' },
  shapeMasks: { label: '形状与掩码', doc: '多个重叠的形状：判断每个像素属于哪个形状或背景。' },
  shapeBoxes: {
    label: '形状与边界框',
    doc: '每张图像一个形状：判断是哪种形状，以及边界框的起止位置（占边长的比例）。',
  },
  road: { label: '道路转向', doc: '从驾驶座看到的道路：给出转向角，从 −1（左）到 1（右）。' },
  colourise: { label: '灰度到彩色', doc: '形状的灰度图像：恢复每个形状的颜色。圆为红色，正方形为蓝色，三角形为绿色。' },
  superResolution: { label: '低分辨率到高分辨率', doc: '形状的小图像：以每边两倍或四倍的像素重绘。' },
  crosshair: { label: '十字线后的数字', doc: '细十字线和噪声后的数字：还原干净的图像。' },
  count: { label: '注意力计数', doc: '第一个词元询问一个字母（“C”指 c）：它之后出现多少次，0 到 9 次。' },
  remember: { label: '需记忆的序列', doc: '开头由“>”预告一个符号，之后是其他符号：在末尾说出它。' },
  motifs: { label: 'DNA 基序', doc: 'one-hot 编码的 DNA 序列：判断其中是否含有基序。其字母和位置会变化。' },
  communities: { label: '图中的社区', doc: '节点特征带噪声的图结构：判断每个节点属于哪个社区。' },
  karateClub: { label: '空手道俱乐部', doc: 'Zachary 俱乐部的 34 名成员及其友谊，部分未知：判断每人跟随哪位领导者。' },
  imageFolder: { label: '图像文件夹', doc: '每个类别一个文件夹，内含其图像；可再分为训练、验证和测试文件夹。' },
  imageMasks: {
    label: '图像与掩码',
    doc: '一个图像文件夹和一个同名掩码的文件夹，或掩码与图像放在一起，命名为 NAME_mask。',
  },
  imagePairs: {
    label: '图像对',
    doc: '一个输入文件夹和一个同名目标的文件夹，或目标与输入放在一起，命名为 NAME_target。',
  },
  table: { label: '表格', doc: '每行一个样本的 CSV 或 TSV 文件：数值、类别、图像路径、文本、序列。' },
  textLines: { label: '文本行', doc: '每行一个样本的文本文件，类别在制表符之前或之后。没有类别时预测下一个词元。' },
  arrays: { label: 'NumPy 数组', doc: '一个 .npz 文件或若干 .npy 文件，含 x_train、y_train、x_test、y_test 等数组。' },
  cifar: { label: 'CIFAR', doc: '作者提供的 CIFAR-10 或 CIFAR-100，已解压：二进制版或 Python 版。' },
  fasta: { label: 'DNA 序列', doc: 'FASTA 文件：每个类别一个，或以标题的最后一个词为类别。' },
  edgeList: { label: '图结构', doc: '边的列表（CSV 或 TSV，两列 ID）以及节点表：ID、数值、类别。' },
  idx: { label: 'IDX 文件', doc: '您自己的图像和标签：四个 MNIST 格式的文件。' },
};
