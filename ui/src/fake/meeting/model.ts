// What a meeting leaves behind on the pretended desk: who sees what, what was talked over, what was decided.
import type { SealedVersion, Votes } from '../../wire';

export interface FakeDraw {
  id: string;
  category: string;
  stage: string | null;
  submissions: string[];
  seed: string;
  commitment: string;
  word: string | null;
  order: string[];
}
export interface FakeOverrule {
  category: string;
  ranks: string[];
  computed: string[];
  reason: string;
  votes: Votes;
  by: string;
  at: string;
  withdrawn: boolean;
}
export interface MeetingContent {
  /** Categories whose numbers the chair let onto the wall. */
  revealed: string[];
  absent: string[];
  discussions: { id: string; submission: string; stage: string; text: string; actor: string; at: string; settled: boolean }[];
  draws: FakeDraw[];
  overrules: FakeOverrule[];
  versions: SealedVersion[];
}

export const emptyMeeting = (): MeetingContent => ({ revealed: [], absent: [], discussions: [], draws: [], overrules: [], versions: [] });
export const groups = (hex: string): string[] => hex.toUpperCase().match(/.{8}/g) ?? [];

export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('');
}
