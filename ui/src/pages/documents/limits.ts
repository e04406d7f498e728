import type { Limits } from '../../wire';

/** What the guide of 2025 says, as src-tauri/src/domain/limits.rs has it. */
export const guideLimits: Limits = { profileMb: 2, evidenceMb: 0, videoMb: 100, videoMinutes: 5, designWords: 300 };
/** The largest that the desk takes. */
export const mostOf: Record<keyof Limits, number> = { profileMb: 10_000, evidenceMb: 10_000, videoMb: 10_000, videoMinutes: 600, designWords: 10_000 };
export const limitKeys = ['profileMb', 'evidenceMb', 'videoMb', 'videoMinutes', 'designWords'] as const satisfies (keyof Limits)[];
export const wrongLimits = (limits: Limits) => limitKeys.filter((key) => !Number.isInteger(limits[key]) || limits[key] < 0 || limits[key] > mostOf[key]);
