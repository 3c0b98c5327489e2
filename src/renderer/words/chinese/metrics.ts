import type { Words } from '../english/index';

export const metrics: Words['metrics'] = {
  loss: '损失',
  named: {
    accuracy: { label: '准确率', doc: '预测正确的比例。' },
    top5: { label: 'Top-5 准确率', doc: '真实类别位于得分最高的五个类别之中的比例。' },
    auc: { label: 'AUC', doc: '正样本得分高于负样本的概率：0.5 为随机猜测，1 为完美。' },
    precision: { label: '精确率', doc: '预测为某类别的结果中正确的比例。' },
    recall: { label: '召回率', doc: '某类别的样本中被找到的比例。' },
    f1: { label: 'F1', doc: '精确率与召回率的调和平均：两者都高时才高。' },
    dice: { label: 'Dice', doc: '预测区域与真实区域的重叠程度：交集的两倍除以两者之和。' },
    meanIoU: { label: '平均 IoU', doc: '交并比：预测区域与真实区域的交集除以并集，对各类别取平均。' },
    boxIoU: { label: '边界框 IoU', doc: '边界框（左、上、右、下）的吻合程度：交集除以并集。' },
    r2: { label: 'R²', doc: '预测所解释的目标方差比例：1 为完美，0 与均值相当。' },
    mae: { label: 'MAE', doc: '平均绝对误差，单位与目标相同。' },
    rmse: { label: 'RMSE', doc: '均方根误差：与平均绝对误差类似，但更重视大误差。' },
    psnr: { label: 'PSNR', doc: '图像的峰值信噪比：每高 10 dB，平方误差降为十分之一。' },
    ssim: { label: 'SSIM', doc: '图像的结构相似性：看起来相同为 1，亮度略有差别亦然。' },
    perplexity: { label: '困惑度', doc: '网络平均在多少个等可能类别之间犹豫：1 表示确定且正确。' },
  },
  inSentence: (label) => label,
  ofOutput: (metric, output) => `${output} 的${metric}`,
};
