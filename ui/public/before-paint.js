// Runs before the first paint so that neither theme nor language flashes.
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
})();
