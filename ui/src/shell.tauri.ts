// The shell's own objects, read when first asked for.
export { getCurrentWebview } from '@tauri-apps/api/webview';
export { getCurrentWindow } from '@tauri-apps/api/window';
