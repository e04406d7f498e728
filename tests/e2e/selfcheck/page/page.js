// As strict as the program: frozen prototypes, no inline code.
Object.freeze(Object.prototype);

const mark = (name) => document.querySelector(`[data-test="${name}"]`);
const say = (text) => (mark('said').textContent = text);

mark('name').addEventListener('input', (event) => say(`nama ${event.target.value}`));
mark('category').addEventListener('change', (event) => say(`kategori ${event.target.value}`));
mark('later').addEventListener('click', () => say('diklik'));
document.querySelector('[aria-label]').addEventListener('click', () => say('ditetapkan'));
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.key === 'k') say('palet');
});
// Later, as work on another thread would: the play has to wait for it.
setTimeout(() => (mark('later').disabled = false), 400);
