// Nothing newer than modules themselves: an old Node must get as far as this message. Nothing is imported before it.
const wanted = /** @type {const} */ ([20, 19]);
const parts = /** @type {[number, number, number]} */ (process.versions.node.split(".").map(Number));
if (parts[0] < wanted[0] || (parts[0] === wanted[0] && parts[1] < wanted[1])) {
  console.error(
    "Jangkau memerlukan Node.js " +
      wanted.join(".") +
      " atau lebih baru; yang terpasang " +
      process.versions.node +
      ".",
  );
  process.exit(1);
}
