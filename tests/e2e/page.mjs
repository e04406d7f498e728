// How a test looks at the window: by what a person reads, waiting for what should happen, never for a length of time.
import { DriverError, Key } from './webdriver.mjs';

const DEADLINE = 30_000;
const POLL = 40;

/** Asks until the answer is truthy and returns it. Says what it waited for, and the last error, when time is up. */
export async function until(what, ask, deadline = DEADLINE, poll = POLL) {
  const end = Date.now() + deadline;
  let last = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = '';
    } catch (error) {
      // Elements come and go while a page redraws; that is not a failure before the deadline.
      if (!(error instanceof DriverError)) throw error;
      last = ` (${error.message})`;
    }
    if (Date.now() > end) throw new Error(`waited ${deadline / 1000} s in vain until ${what}${last}`);
    await new Promise((wake) => setTimeout(wake, poll));
  }
}

/** The window as a person has it before them. */
export class Page {
  constructor(session, { pictures }) {
    this.session = session;
    this.pictures = pictures;
  }

  /** The selector of what the program marks with `data-test`. */
  static mark = (name) => `[data-test="${name}"]`;

  /** The one visible element of a CSS selector, once it is there. */
  element = (css) => until(`${css} is visible`, async () => (await this.#visible(css))[0]);

  /** The element marked `data-test="name"`, once it is visible. */
  marked = (name) => this.element(Page.mark(name));

  /** How many elements of the selector are visible now. */
  count = async (css) => (await this.#visible(css)).length;

  /** The visible element of this role whose name is, or contains, `name`, once it is there. */
  byRole = (role, name) => until(`${role} "${name}" is visible`, () => this.session.run(findByRole, role, name));

  /** Waits until the page shows the text somewhere. */
  shows = (text, deadline) =>
    until(`"${text}" is shown`, () => this.session.run((t) => document.body.innerText.includes(t), text), deadline);

  /** Waits until the page no longer shows the text. */
  hides = (text) => until(`"${text}" is gone`, () => this.session.run((t) => !document.body.innerText.includes(t), text));

  /** Clicks the element marked `name`; waits until it is enabled and nothing moves it away. */
  click = (name) => this.#click(`[data-test="${name}"]`, () => this.marked(name));

  /** Clicks the one visible element of a CSS selector. */
  clickAt = (css) => this.#click(css, () => this.element(css));

  clickRole = (role, name) => this.#click(`${role} "${name}"`, () => this.byRole(role, name));

  /** Replaces what stands in the field marked `name`. */
  async fill(name, text) {
    await until(`[data-test="${name}"] takes "${text}"`, async () => {
      const field = await this.marked(name);
      await field.clear();
      if (text !== '') await field.type(text);
      return (await field.value()) === text;
    });
  }

  /** Chooses the option that reads `label` in the <select> marked `name`. */
  async choose(name, label) {
    await until(`[data-test="${name}"] offers "${label}"`, async () =>
      this.session.run(
        (css, wanted) => {
          const select = document.querySelector(css);
          const option = [...select.options].find((o) => o.text.trim() === wanted);
          if (!option || option.disabled) return false;
          select.value = option.value;
          select.dispatchEvent(new Event('input', { bubbles: true }));
          select.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        },
        Page.mark(name),
        label,
      ),
    );
  }

  /** Ticks the box or the radio marked `name`, whose own drawing may stand in front of it. */
  async tick(name) {
    await until(`[data-test="${name}"] is ticked`, () =>
      this.session.run((css) => {
        const box = document.querySelector(css);
        if (box && !box.checked) box.click();
        return box?.checked ?? false;
      }, Page.mark(name)),
    );
  }

  /** Waits until the text of the visible element of a CSS selector passes the test. */
  textAt = (css, test) => until(`the text of ${css} is right`, async () => test(await (await this.element(css)).text()));

  /** The text of the element marked `name`. */
  text = async (name) => (await this.marked(name)).text();

  /** Waits until the text of the element marked `name` passes the test. */
  textOf = (name, test) => until(`the text of [data-test="${name}"] is right`, async () => test(await this.text(name)));

  /** Presses keys, one after another, where the focus is; a chord is an array. */
  press = (...keys) => this.session.press(...keys);

  /** Waits until the element marked `name` has the focus. */
  focused = (name) => until(`[data-test="${name}"] has the focus`, () => this.session.run((css) => document.activeElement?.matches(css) ?? false, Page.mark(name)));

  /** Walks with Tab until the element marked `name` has the focus; there is no other way to get there. */
  async tabTo(name, { back = false } = {}) {
    await this.marked(name);
    const passed = [];
    for (let step = 0; step < 120; step += 1) {
      const at = await this.session.run(() => document.activeElement?.dataset?.test ?? document.activeElement?.tagName ?? '');
      if (at === name) return;
      passed.push(at);
      await this.press(back ? [Key.shift, Key.tab] : Key.tab);
    }
    throw new Error(`Tab never reaches [data-test="${name}"]; it went ${passed.slice(0, 40).join(' > ')} ...`);
  }

  /** Types where the focus is. */
  type = (text) => this.press(...text);

  /** Keeps a picture of the window under target/e2e. */
  picture = (name) => this.pictures.keep(name, this.session);

  async #visible(css) {
    const found = await this.session.all(css);
    const seen = await Promise.all(found.map((element) => element.visible()));
    return found.filter((_, i) => seen[i]);
  }

  #click = (what, find) =>
    until(`${what} can be clicked`, async () => {
      const element = await find();
      if (!(await element.enabled())) return false;
      await element.click();
      return true;
    });
}

// Runs in the page. Enough of the accessible name to find what a person would call by that name.
function findByRole(role, name) {
  const tags = {
    button: 'button, input[type=button], input[type=submit], summary',
    link: 'a[href]',
    heading: 'h1, h2, h3, h4, h5, h6',
    textbox: 'input:not([type]), input[type=text], input[type=search], textarea',
    spinbutton: 'input[type=number]',
    checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]',
    combobox: 'select',
    dialog: 'dialog[open]',
    row: 'tr',
    cell: 'td',
    columnheader: 'th',
    tab: '[role=tab]',
    option: 'option',
  };
  const nameOf = (element) => {
    const by = element.getAttribute('aria-labelledby');
    const parts = by
      ? by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '')
      : [element.getAttribute('aria-label') ?? [...(element.labels ?? [])].map((l) => l.textContent).join(' ')];
    const said = parts.join(' ').trim() || element.innerText || element.value || element.title || '';
    return said.replace(/\s+/g, ' ').trim();
  };
  const selector = [`[role="${role}"]`, tags[role]].filter(Boolean).join(', ');
  const seen = [...document.querySelectorAll(selector)].filter(
    (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible' && (e.getAttribute('role') ?? role) === role,
  );
  return seen.find((e) => nameOf(e) === name) ?? seen.find((e) => nameOf(e).includes(name)) ?? null;
}
