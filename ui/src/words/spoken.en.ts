// Everything the window says in English: one script, read only where it is spoken.
export { default as codes } from './codes.en.json';
export { en as words } from './en';
