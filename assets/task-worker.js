// Seeks the number that solves a task of the form it belongs to: SHA-256 of "text.number" has to begin with so many zero bits. Beside
// the page, so that typing stays smooth. Written out, because the browser's own hash is missing on plain addresses of a home network
// and, asked 260,000 times for one block, slower.

const PRIMES = (() => {
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime)) primes.push(n);
  return primes;
})();
const part = (root) => ((root - Math.floor(root)) * 2 ** 32) | 0;
const START = PRIMES.slice(0, 8).map((prime) => part(Math.sqrt(prime)));
const ROUNDS = PRIMES.map((prime) => part(Math.cbrt(prime)));
const words = new Int32Array(64);
const turn = (word, by) => (word >>> by) | (word << (32 - by));

// The hash's first word is enough: no task asks for more than 32 zeros.
function firstWord(blocks) {
  let state = START;
  for (let at = 0; at < blocks.length; at += 16) {
    for (let i = 0; i < 64; i += 1) {
      if (i < 16) words[i] = blocks[at + i];
      else {
        const [a, b] = [words[i - 15], words[i - 2]];
        const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
        const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
        words[i] = (words[i - 16] + s0 + words[i - 7] + s1) | 0;
      }
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i += 1) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    state = [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) | 0);
  }
  return state[0];
}

function blocksOf(text) {
  const blocks = new Int32Array((((text.length + 8) >> 6) + 1) * 16);
  for (let i = 0; i < text.length; i += 1) blocks[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
  blocks[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3));
  blocks[blocks.length - 1] = text.length * 8;
  return blocks;
}

addEventListener("message", ({ data: { text, bits } }) => {
  for (let number = 0; ; number += 1) {
    if (firstWord(blocksOf(`${text}.${number}`)) >>> (32 - bits) === 0) {
      postMessage(number);
      return;
    }
  }
});
