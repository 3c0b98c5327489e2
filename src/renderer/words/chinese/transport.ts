import type { Words } from '../english/index';

export const transport: Words['transport'] = {
  noResponse: 'Netloom 没有响应。请检查 `netloom serve` 是否仍在运行。',
  status: (status) => `服务器返回 ${status}。`,
};
