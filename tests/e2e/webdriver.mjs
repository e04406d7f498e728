// The part of the W3C WebDriver protocol the tests use, over plain fetch.

// What the protocol calls an element reference: the key under which an element's id travels.
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** An answer of the driver that is an error; `code` is the protocol's word for it, such as "no such element". */
export class DriverError extends Error {
  constructor(code, message) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

async function call(method, url, body, { timeout = 60_000 } = {}) {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    signal: AbortSignal.timeout(timeout),
  });
  const text = await response.text();
  let value;
  try {
    value = JSON.parse(text).value;
  } catch {
    throw new DriverError('unreadable answer', `${method} ${url} -> ${response.status} ${text.slice(0, 200)}`);
  }
  if (!response.ok) throw new DriverError(value?.error ?? String(response.status), value?.message ?? text);
  return value;
}

/** One running window under the driver's control. */
export class Session {
  #url;

  /** Starts the program as `capabilities` say and returns the session that holds its window. */
  static async start(server, capabilities) {
    const answer = await call('POST', `${server}/session`, { capabilities: { alwaysMatch: capabilities } });
    return new Session(`${server}/session/${answer.sessionId}`);
  }

  constructor(url) {
    this.#url = url;
  }

  #get = (path) => call('GET', this.#url + path);
  #post = (path, body) => call('POST', this.#url + path, body);

  /** Ends the program. */
  end = () => call('DELETE', this.#url, undefined, { timeout: 10_000 });

  open = (url) => this.#post('/url', { url });
  url = () => this.#get('/url');
  title = () => this.#get('/title');
  html = () => this.#get('/source');
  resize = (width, height) => this.#post('/window/rect', { width, height });

  /** The elements that a CSS selector names, perhaps none. */
  async all(css) {
    const found = await this.#post('/elements', { using: 'css selector', value: css });
    return found.map((entry) => new Element(entry[ELEMENT], this.#url));
  }

  /** Runs a function of the page; its arguments and its answer travel as JSON, elements as elements. */
  async run(fn, ...args) {
    const wire = args.map((a) => (a instanceof Element ? { [ELEMENT]: a.id } : a));
    const answer = await this.#post('/execute/sync', { script: `return (${fn}).apply(null, arguments)`, args: wire });
    return this.#revive(answer);
  }

  #revive(value) {
    if (Array.isArray(value)) return value.map((v) => this.#revive(v));
    if (value && typeof value === 'object' && ELEMENT in value) return new Element(value[ELEMENT], this.#url);
    return value;
  }

  /** Presses keys one after another on whatever has the focus; a chord is an array, such as [Key.control, 'k']. */
  async press(...keys) {
    const actions = [];
    for (const key of keys) {
      const chord = Array.isArray(key) ? key : [key];
      for (const k of chord) actions.push({ type: 'keyDown', value: k });
      for (const k of chord.toReversed()) actions.push({ type: 'keyUp', value: k });
    }
    await this.#post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Moves the pointer to the window's edge, where nothing lies under it; twice, since a move to where it was last is none. */
  rest() {
    const actions = [2, 3].map((x) => ({ type: 'pointerMove', duration: 0, x, y: 2 }));
    return this.#post('/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  }

  /** The window's picture as PNG bytes, of what the page shows now: without waiting it is an earlier frame. */
  async picture() {
    await this.#post('/execute/async', {
      script: 'const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))',
      args: [],
    });
    return Buffer.from(await this.#get('/screenshot'), 'base64');
  }
}

/** One element of the page. */
export class Element {
  #url;

  constructor(id, session) {
    this.id = id;
    this.#url = `${session}/element/${id}`;
  }

  click = () => call('POST', `${this.#url}/click`);
  clear = () => call('POST', `${this.#url}/clear`);
  type = (text) => call('POST', `${this.#url}/value`, { text });
  text = () => call('GET', `${this.#url}/text`);
  value = () => call('GET', `${this.#url}/property/value`);
  attribute = (name) => call('GET', `${this.#url}/attribute/${name}`);
  enabled = () => call('GET', `${this.#url}/enabled`);
  visible = () => call('GET', `${this.#url}/displayed`);
}

/** Keys that have no letter, in the protocol's private code points. */
export const Key = {
  backspace: '\uE003',
  enter: '\uE007',
  escape: '\uE00C',
  tab: '\uE004',
  shift: '\uE008',
  control: '\uE009',
  alt: '\uE00A',
  up: '\uE013',
  down: '\uE015',
  left: '\uE012',
  right: '\uE014',
  home: '\uE011',
  end: '\uE010',
  delete: '\uE017',
  f1: '\uE031',
  space: ' ',
};
