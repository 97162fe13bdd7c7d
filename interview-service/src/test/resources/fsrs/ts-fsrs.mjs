// Writes what ts-fsrs says of sequences of reviews: difficulty and stability after each, retrievability before it, interval.
import { fsrs, FSRSVersion } from "ts-fsrs";
const scheduler = fsrs({ enable_fuzz: false });
let seed = 20261128;
const random = () => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed / 2147483648; };
const gaps = [0, 1, 1, 2, 3, 5, 8, 13, 30, 90, 365];
const sequences = [];
for (const first of [1, 2, 3, 4]) {
  sequences.push([[0, first]]);
  for (const second of [1, 2, 3, 4]) for (const gap of [0, 1, 7, 100]) sequences.push([[0, first], [gap, second]]);
}
for (let i = 0; i < 60; i++) {
  const steps = [[0, 1 + Math.floor(4 * random())]];
  for (let j = 0; j < 9; j++) steps.push([gaps[Math.floor(gaps.length * random())], 1 + Math.floor(4 * random())]);
  sequences.push(steps);
}
console.log(`# ${FSRSVersion}, https://github.com/open-spaced-repetition/ts-fsrs, MIT License, Copyright (c) 2026 Open Spaced Repetition`);
console.log(`# npm ts-fsrs 5.4.2, fsrs({ enable_fuzz: false }); request_retention ${scheduler.parameters.request_retention}, maximum_interval ${scheduler.parameters.maximum_interval}`);
console.log(`# w ${scheduler.parameters.w.join(" ")}`);
console.log("sequence,step,days,rating,retrievability,difficulty,stability,interval");
sequences.forEach((steps, number) => {
  let memory = null;
  steps.forEach(([days, rating], step) => {
    const retrievability = memory === null ? "" : scheduler.forgetting_curve(days, memory.stability);
    memory = scheduler.next_state(memory, days, rating);
    console.log([number + 1, step + 1, days, rating, retrievability, memory.difficulty, memory.stability, scheduler.next_interval(memory.stability, 0)].join(","));
  });
});
