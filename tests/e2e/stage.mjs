// Everything a play needs around it: a display, a driver, a home of its own. And taking all of it down again.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Page, until } from './page.mjs';
import { DriverError, Session } from './webdriver.mjs';

const running = new Set();

/** Starts a program in a process group of its own, so that its children can be ended with it. */
function start(command, args, { env, log, stdio = [] }) {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe', ...stdio] });
  running.add(child);
  const out = createWriteStream(log, { flags: 'a' });
  child.stdout.pipe(out, { end: false });
  child.stderr.pipe(out, { end: false });
  child.failed = new Promise((_, reject) => {
    child.on('error', (error) => reject(new Error(`${command} does not start: ${error.message}`)));
    child.on('exit', (code, signal) => reject(new Error(`${command} ended early (${signal ?? code}); see ${log}`)));
  });
  child.failed.catch(() => running.delete(child));
  return child;
}

async function end(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  kill(child, 'SIGTERM');
  const late = setTimeout(() => kill(child, 'SIGKILL'), 3_000);
  await gone;
  clearTimeout(late);
}

/** Whether a process is this program. One that ended meanwhile is not. */
function runs(pid, program) {
  try {
    return readlinkSync(`/proc/${pid}/exe`) === realpathSync(program);
  } catch {
    return false;
  }
}

/** Whether a program that was shown is gone and holds no lock any more: the lock of a file outlives what /proc tells of its process. */
function released(pid, program) {
  const holders = readFileSync('/proc/locks', 'utf8').split('\n').map((line) => line.trim().split(/\s+/).at(-4));
  return !runs(pid, program) && !holders.includes(pid);
}

function kill(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

// Whatever way this program ends, nothing it started stays behind.
process.on('exit', () => running.forEach((child) => kill(child, 'SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** A virtual screen; it picks its own free number. It stays as it is between two programs: one that came while it began anew was turned away. */
export async function openDisplay(folder) {
  const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'], {
    env: process.env,
    log: join(folder, 'xvfb.log'),
    stdio: ['pipe'],
  });
  const number = new Promise((resolve) => {
    let said = '';
    server.stdio[3].on('data', (bytes) => {
      said += bytes;
      if (said.includes('\n')) resolve(said.trim());
    });
  });
  return `:${await Promise.race([number, server.failed])}`;
}

/** Where the pictures of one play go. */
class Pictures {
  #taken = 0;

  constructor(folder) {
    this.folder = folder;
  }

  async keep(name, session) {
    this.#taken += 1;
    const file = join(this.folder, `${String(this.#taken).padStart(2, '0')}-${name}.png`);
    writeFileSync(file, await session.picture());
    return file;
  }
}

/** The stage of one play: a fresh home, a driver, at most one window at a time. */
export class Stage {
  #driver;
  #server;
  #session;
  #others = [];
  #shown = [];

  /**
   * `how` says how the program is started: { driver: 'tauri-driver', native: 'WebKitWebDriver', capabilities: (args) => … }.
   * `folder` is the play's own folder under target/e2e; `poll` the milliseconds between two looks at whether the page is drawn.
   */
  constructor({ how, folder, display, poll }) {
    this.how = how;
    this.folder = folder;
    this.display = display;
    this.poll = poll;
    this.home = join(folder, 'home');
    this.log = join(folder, 'program.log');
    this.dialogs = join(folder, 'dialogs.json');
    this.pictures = new Pictures(folder);
    rmSync(folder, { recursive: true, force: true });
    for (const part of ['home', 'home/Documents', 'run', 'out']) mkdirSync(join(folder, part), { recursive: true, mode: 0o700 });
    writeFileSync(this.dialogs, '[]\n');
  }

  /** A path of this play, for files it makes or expects. */
  path = (...parts) => join(this.folder, 'out', ...parts);

  #environment() {
    const home = this.home;
    const { PATH, LANG = 'C.UTF-8' } = process.env;
    return {
      PATH,
      LANG,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_DATA_HOME: join(home, '.local/share'),
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_STATE_HOME: join(home, '.local/state'),
      XDG_RUNTIME_DIR: join(this.folder, 'run'),
      DISPLAY: this.display,
      GDK_BACKEND: 'x11',
      GTK_A11Y: 'none',
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
      // No session bus: GTK would start one, and with it services that outlive the play.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      // There is no graphics card behind a virtual screen.
      LIBGL_ALWAYS_SOFTWARE: '1',
      PIAGAM_E2E_DIALOGS: this.dialogs,
      RUST_BACKTRACE: '1',
    };
  }

  async #startDriver() {
    const port = await freePort();
    const { command, args, behind = port } = this.how.driver(port, await freePort());
    this.#driver = start(command, args, { env: this.#environment(), log: this.log });
    this.#server = `http://127.0.0.1:${port}`;
    const ready = until('the driver answers', async () => {
      try {
        // The native driver first: the one in front of it logs a fault when asked too early.
        for (const each of [behind, port]) await (await fetch(`http://127.0.0.1:${each}/status`)).arrayBuffer();
        return true;
      } catch {
        return false;
      }
    });
    await Promise.race([ready, this.#driver.failed]);
  }

  /** Starts the program with these arguments and returns its page once it has drawn something. */
  async open(...args) {
    if (!this.#driver) await this.#startDriver();
    if (this.#session) await this.close();
    const others = this.#programs();
    this.#session = await Session.start(this.#server, this.how.capabilities(args));
    this.#shown = this.#programs().filter((pid) => !others.includes(pid));
    const page = new Page(this.#session, { pictures: this.pictures });
    await this.how.visit?.(this.#session, args);
    const drawn = () => this.#session.run(() => document.readyState === 'complete' && document.body.childElementCount > 0);
    await until('the page is drawn', drawn, undefined, this.poll);
    return page;
  }

  /** Starts the program once more beside the window, without a driver; strike() ends it. */
  alongside(...args) {
    const { command, args: own } = this.how.plain(args);
    const other = start(command, own, { env: this.#environment(), log: join(this.folder, 'other.log') });
    this.#others.push(other);
    return { end: () => end(other) };
  }

  /** Ends the program as if its window had been closed, and waits until it has put everything down. */
  async close() {
    const session = this.#session;
    this.#session = undefined;
    try {
      await session?.end();
    } catch (error) {
      if (!(error instanceof DriverError)) throw error;
    }
    const shown = this.#shown;
    this.#shown = [];
    await until('the program has ended', () => shown.every((pid) => released(pid, this.how.application)));
  }

  #programs = () => readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && runs(pid, this.how.application));

  /** Ends the program as a power cut would: no chance to finish anything. */
  async kill() {
    const programs = this.#programs();
    if (programs.length === 0) throw new Error('there is no program to kill');
    for (const pid of programs) process.kill(Number(pid), 'SIGKILL');
    this.#session = undefined;
    this.#shown = [];
    await end(this.#driver);
    this.#driver = undefined;
  }

  /**
   * The answer to the next native file dialog: a path, several paths, or null for "cancelled".
   * Native dialogs cannot be driven, so a debug build reads its answers from the file named by PIAGAM_E2E_DIALOGS,
   * a JSON array, and takes the first away each time it would have shown a dialog.
   */
  answerNextDialog(answer) {
    writeFileSync(this.dialogs, `${JSON.stringify([...this.unusedAnswers(), answer])}\n`);
  }

  forgetAnswers = () => writeFileSync(this.dialogs, '[]\n');

  unusedAnswers = () => JSON.parse(readFileSync(this.dialogs, 'utf8'));

  /** What helps to understand a failure: a picture, the page, the last words of the program. */
  async evidence() {
    const lines = [];
    if (this.#session) {
      try {
        lines.push(`picture: ${await this.pictures.keep('FAILED', this.#session)}`);
        const file = join(this.folder, 'FAILED.html');
        writeFileSync(file, await this.#session.html());
        lines.push(`page: ${file}`);
      } catch (error) {
        lines.push(`no picture: ${error.message}`);
      }
    }
    if (existsSync(this.log)) {
      const said = readFileSync(this.log, 'utf8').trim().split('\n').filter(Boolean).slice(-12);
      if (said.length > 0) lines.push(`the program's last words (${this.log}):`, ...said.map((line) => `    ${line}`));
    }
    return lines;
  }

  async strike() {
    try {
      await this.close();
    } catch {
      // A program that hangs is ended with its driver.
    }
    await Promise.all(this.#others.map(end));
    await end(this.#driver);
  }
}
