// How a program with a WebKit window is started under a WebDriver.
import { existsSync } from 'node:fs';

/** Piagam itself, through tauri-driver, which starts the native driver. */
export function program(application, tauriDriver) {
  return {
    application,
    driver: (port, behind) => ({ command: tauriDriver, args: ['--port', String(port), '--native-port', String(behind)], behind }),
    capabilities: (args) => ({ browserName: 'wry', 'tauri:options': { application, args } }),
    plain: (args) => ({ command: application, args }),
  };
}

/** WebKit's own little browser, straight through the native driver: to try the harness without a program. */
export function miniBrowser() {
  const binary = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec']
    .map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`)
    .find((path) => existsSync(path));
  if (!binary) return undefined;
  return {
    driver: (port) => ({ command: 'WebKitWebDriver', args: [`--port=${port}`, '--host=127.0.0.1'] }),
    capabilities: () => ({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }),
    // Under automation it shows an empty page, whatever address it is given.
    visit: (session, [address]) => session.open(address),
  };
}
