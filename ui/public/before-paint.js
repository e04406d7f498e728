// Runs before the first paint so that neither theme nor language flashes, and before the script of the window is read.
(function () {
  var root = document.documentElement;
  var read = function (key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  var theme = read('piagam.theme');
  var dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = theme === 'light' || theme === 'dark' || theme === 'projector' ? theme : dark ? 'dark' : 'light';
  root.lang = read('piagam.language') === 'en' ? 'en' : 'id';
  // Asked for here, the words of the language come with the window's script instead of after it.
  import('./assets/spoken.' + root.lang + '.js').catch(function () {});
  // The desk works on the first answer while the window's script is still being read.
  var shell = window.__TAURI_INTERNALS__;
  if (shell) {
    window.piagamBegun = shell.invoke('begin', { actor: read('piagam.actor') || null });
    // Whoever takes the answer is told why there is none.
    window.piagamBegun.catch(function () {});
  }
})();
