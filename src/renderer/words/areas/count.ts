export { counted, formatCount } from '@shared/messages/count';
