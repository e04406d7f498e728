// Everything the window says in Indonesian: one script, read only where it is spoken.
export { default as codes } from './codes.id.json';
export { id as words } from './id';
