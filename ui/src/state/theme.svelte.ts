// Light, dark, projector or what the system says. before-paint.js applies the remembered one before the first paint.
export type Theme = 'system' | 'light' | 'dark' | 'projector';
export const themeChoices: Theme[] = ['system', 'light', 'dark', 'projector'];
const KEY = 'piagam.theme';

function remembered(): Theme {
  const found = localStorage.getItem(KEY);
  return themeChoices.find((t) => t === found) ?? 'system';
}

class Appearance {
  theme = $state<Theme>(remembered());
  #system = window.matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    this.#system.addEventListener('change', () => this.#apply());
  }

  choose(theme: Theme): void {
    this.theme = theme;
    localStorage.setItem(KEY, theme);
    this.#apply();
  }

  #apply(): void {
    const resolved = this.theme === 'system' ? (this.#system.matches ? 'dark' : 'light') : this.theme;
    document.documentElement.dataset.theme = resolved;
  }
}

export const appearance = new Appearance();
