/** What a probe found out about a component. */
export type ComponentStatus =
  | {
      readonly found: true;
      /** What was found, in a few words, such as a version. */
      readonly detail: string;
      /** Programs, files and folders that tests need, by name, such as `mojo` or `include`: absolute, or a command on the PATH. */
      readonly paths: Readonly<Record<string, string>>;
      /** Environment variables with which programs that use the component run. */
      readonly env: Readonly<Record<string, string>>;
    }
  | {
      readonly found: false;
      /** Why it cannot be used, in one line. */
      readonly reason: string;
    };

/** One step that installs something. */
export type InstallStep =
  /** Packages of Debian or Ubuntu, for the whole system; needs root. */
  | { readonly kind: 'apt'; readonly packages: readonly string[] }
  /** Exact Python packages in a virtual environment of their own, in the cache. */
  | { readonly kind: 'venv'; readonly folder: string; readonly packages: readonly string[] }
  /** A Debian package unpacked in the cache, not installed. */
  | { readonly kind: 'unpack'; readonly folder: string; readonly debianPackage: string }
  /** Something that only a person can do. */
  | { readonly kind: 'by-hand'; readonly command: string };

/** Something beyond npm packages and Node that tests need. */
export interface Component {
  readonly name: string;
  /** What it is for. */
  readonly purpose: string;
  /** Really uses it: compiles, loads or starts something. Never throws. */
  probe(): Promise<ComponentStatus>;
  /** What installs it. `apt` says whether this system has apt-get. */
  install(system: { readonly apt: boolean }): readonly InstallStep[];
}

/** A status that says the component can be used. */
export function found(
  detail: string,
  paths: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): ComponentStatus {
  return { found: true, detail, paths, env };
}

/** A status that says the component cannot be used; only the first line of the reason is kept. */
export function missing(reason: string): ComponentStatus {
  return { found: false, reason: reason.trim().split('\n', 1)[0] ?? '' };
}
