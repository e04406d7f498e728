import type { Limits } from '../../wire';

/** What the guide of 2025 says, as src-tauri/src/domain/limits.rs has it. */
export const guideLimits: Limits = { profileMb: 2, evidenceMb: 0, videoMb: 100, videoMinutes: 5, designWords: 300, inspectMb: 48 };
/** The largest that the desk takes. */
export const mostOf: Record<keyof Limits, number> = { profileMb: 10_000, evidenceMb: 10_000, videoMb: 10_000, videoMinutes: 600, designWords: 10_000, inspectMb: 512 };
export const leastOf: Record<keyof Limits, number> = { profileMb: 0, evidenceMb: 0, videoMb: 0, videoMinutes: 0, designWords: 0, inspectMb: 1 };
export const limitKeys = ['profileMb', 'evidenceMb', 'videoMb', 'videoMinutes', 'designWords', 'inspectMb'] as const satisfies (keyof Limits)[];
export const wrongLimits = (limits: Limits) => limitKeys.filter((key) => !Number.isInteger(limits[key]) || limits[key] < leastOf[key] || limits[key] > mostOf[key]);
