// Plain JavaScript that any Node can read: everything after this step relies on Node running TypeScript by itself.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `abiwright: this is Node ${process.versions.node}, but the scripts of this repository need 22.18 or newer: ` +
      'run `npm ci` without --ignore-scripts, which installs a suitable Node in node_modules.\n',
  );
  process.exit(1);
}
