export { unionOf } from '../data/unionOf';
