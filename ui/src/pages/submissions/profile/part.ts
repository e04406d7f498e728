import type { PickLists, Profile, SubmissionView } from '../../../wire';
import type { FieldName } from './fields';

/** What each part of the form is given. */
export interface Part {
  view: SubmissionView;
  form: Profile;
  lists: PickLists;
  readonly: boolean;
  edit: (change: Partial<Profile>) => void;
  onnote: (field: FieldName) => void;
  onnotes: () => void;
}
