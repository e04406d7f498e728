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
  // Whoever was at the keyboard last is there again. The first answer of the desk was asked for by the shell, earlier still (begin.js).
  var shell = window.__TAURI_INTERNALS__;
  var actor = read('piagam.actor');
  if (shell && actor) {
    window.piagamNamed = shell.invoke('set_actor', { name: actor });
    // Whoever waits for it is told.
    window.piagamNamed.catch(function () {});
  }
})();
