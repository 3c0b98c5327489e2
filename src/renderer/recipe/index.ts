export { RecipeTab } from './RecipeTab';
