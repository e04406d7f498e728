import type { OperationKind } from '../wire';
import { id } from './id';

export const isOperationKind = (text: string | undefined): text is OperationKind => text !== undefined && text in id.history.kinds;
