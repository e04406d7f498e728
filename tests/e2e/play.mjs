// A test is a little play: a sentence, and what happens in front of the window.

const plays = [];
let current = [];

/** Registers a play. `act` gets the stage: open(), answerNextDialog(), path() ... */
export function play(sentence, act) {
  plays.push({ sentence, act });
}

/** A named part of a play, so that a failure says where it happened. */
export async function scene(name, act) {
  current.push(name);
  const result = await act();
  current.pop();
  return result;
}

/** The scenes that were open when a play failed; forgets them. */
export function openScenes() {
  const open = current;
  current = [];
  return open;
}

export const registered = () => plays;
