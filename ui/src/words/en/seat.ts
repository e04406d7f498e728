import type { seat as id } from '../id/seat';
import { n } from './number';

export const seat: typeof id = {
  title: 'Who is at the keyboard?',
  committeeSits: (name) => `Now the committee: ${name}.`,
  sits: (name, role) => `Now ${name}, ${role}.`,
  choose: 'Judges choose their own name',
  pins: { none: 'no PIN yet', held: 'waits for the chair', set: 'has a PIN', blocked: 'blocked' },
  none: 'This contest has no judges yet. Add them first; then they can choose themselves here.',
  toPanel: 'Open Judges and rubric',
  pin: 'Your PIN',
  oldPin: 'Present PIN',
  newPin: 'New PIN',
  again: 'New PIN once more',
  pinRule: '4 to 12 digits; not all alike, not in sequence.',
  pinMissing: 'Enter the PIN first.',
  different: 'Not the same as the new PIN above.',
  firstTime: 'First time here: choose a PIN that only you know.',
  changePin: 'Change the PIN',
  choosePin: 'Use this PIN',
  sit: 'Take the seat',
  stand: 'Back to the committee',
  wait: (seconds) => `Wrong too often. Wait ${n(seconds)} more ${seconds === 1 ? 'second' : 'seconds'}.`,
  blocked: (name) => `The PIN of ${name} is blocked because it was wrong too often. The chair takes the seat, opens Judges and rubric and resets this PIN; then a new one can be chosen.`,
  protects: 'A PIN keeps scores from people who sit down at this laptop. It does not encrypt the files of the contest.',
  lockedTitle: 'Locked',
  lockedBody: (name, minutes) => `Nobody touched the keyboard for ${n(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}, so ${name} left the seat. Every score that said “saved” is safe.`,
  resume: (name) => `Go on as ${name}`,
  becomeChair: 'Take the seat as chair…'
};
