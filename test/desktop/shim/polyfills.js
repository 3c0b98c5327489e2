// What language and platform lack on Electron 9.4.1 (Node 12, Chromium 83). For the desktop test alone.
const define = (target, name, value) => {
  if (target && !(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
};
const at = function (index) {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
};
const Typed = Object.getPrototypeOf(Uint8Array);
for (const prototype of [Array.prototype, String.prototype, Typed.prototype]) define(prototype, 'at', at);
define(Object, 'hasOwn', (target, name) => Object.prototype.hasOwnProperty.call(target, name));
define(Object, 'groupBy', (items, keyOf) => {
  const groups = Object.create(null);
  for (const item of items) (groups[keyOf(item)] = groups[keyOf(item)] || []).push(item);
  return groups;
});
for (const prototype of [Array.prototype, Typed.prototype]) {
  define(prototype, 'findLast', function (test) {
    for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index, this)) return this[index];
    return undefined;
  });
  define(prototype, 'findLastIndex', function (test) {
    for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index, this)) return index;
    return -1;
  });
  define(prototype, 'toSorted', function (compare) {
    return this.slice().sort(compare);
  });
  define(prototype, 'toReversed', function () {
    return this.slice().reverse();
  });
  define(prototype, 'with', function (index, value) {
    const copy = this.slice();
    copy[index < 0 ? this.length + index : index] = value;
    return copy;
  });
}
define(Array.prototype, 'toSpliced', function (...edit) {
  const copy = this.slice();
  copy.splice(...edit);
  return copy;
});
define(String.prototype, 'replaceAll', function (what, by) {
  return what instanceof RegExp
    ? this.replace(what, by)
    : this.split(what).join(typeof by === 'function' ? by(what) : by);
});
define(Promise, 'withResolvers', () => {
  let resolve, reject;
  const promise = new Promise((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
});
define(
  Promise,
  'any',
  (promises) =>
    new Promise((resolve, reject) => {
      const all = [...promises];
      let left = all.length;
      for (const promise of all) Promise.resolve(promise).then(resolve, (error) => --left || reject(error));
    }),
);
for (const method of ['union', 'intersection', 'difference']) {
  define(Set.prototype, method, function (other) {
    if (method === 'union') return new Set([...this, ...other]);
    return new Set([...this].filter((item) => other.has(item) === (method === 'intersection')));
  });
}
const lazily = (source) => ({
  *[Symbol.iterator]() {
    yield* source();
  },
});
const Iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
const helpers = {
  map: (items, change) => items.map((item, index) => change(item, index)),
  filter: (items, test) => items.filter((item, index) => test(item, index)),
  flatMap: (items, change) => items.reduce((all, item) => [...all, ...change(item)], []),
  take: (items, count) => items.slice(0, count),
  drop: (items, count) => items.slice(count),
};
for (const [name, helper] of Object.entries(helpers)) {
  define(Iterators, name, function (argument) {
    return lazily(() => helper([...this], argument))[Symbol.iterator]();
  });
}
for (const name of ['some', 'every', 'find', 'reduce', 'forEach']) {
  define(Iterators, name, function (...argument) {
    return [...this][name](...argument);
  });
}
define(Iterators, 'toArray', function () {
  return [...this];
});
define(globalThis, 'structuredClone', function clone(value) {
  if (value === null || typeof value !== 'object') return value;
  if (ArrayBuffer.isView(value)) return value.slice();
  if (Array.isArray(value)) return value.map(clone);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [clone(key), clone(item)]));
  if (value instanceof Set) return new Set([...value].map(clone));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clone(item)]));
});
define(
  globalThis,
  'WeakRef',
  class {
    constructor(target) {
      this.target = target;
    }
    deref() {
      return this.target;
    }
  },
);
define(
  globalThis,
  'FinalizationRegistry',
  class {
    register() {}
    unregister() {}
  },
);
define(globalThis, 'requestIdleCallback', (run) =>
  setTimeout(() => run({ didTimeout: false, timeRemaining: () => 10 }), 1),
);
if (globalThis.crypto) {
  define(globalThis.crypto, 'randomUUID', () =>
    [...globalThis.crypto.getRandomValues(new Uint8Array(16))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(''),
  );
}
if (globalThis.Element) {
  define(Element.prototype, 'replaceChildren', function (...nodes) {
    while (this.firstChild) this.removeChild(this.firstChild);
    this.append(...nodes);
  });
}
