/** URIs as text: the server runs where there is no file system, and articles may live in virtual ones. */

/** The URI of the folder that holds a file or folder, without a slash at its end; undefined at the top. */
export function parentFolder(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  return slash > pathStart(uri) ? uri.slice(0, slash) : undefined;
}

/** The last step of a URI's path, unescaped. */
export function nameOf(uri: string): string {
  return unescaped(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The URI of `path` (slashes, no escapes) as seen from a folder; `.` and `..` are followed. */
export function inFolder(folder: string, path: string): string {
  const start = pathStart(folder);
  const steps = path.startsWith('/') ? [] : folder.slice(start).split('/').filter(Boolean);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(encodeURIComponent(step));
  }
  return `${folder.slice(0, start)}/${steps.join('/')}`;
}

/** The path of `uri` from `folder`, unescaped, with slashes; undefined where it lies elsewhere. */
export function relativePath(folder: string, uri: string): string | undefined {
  const base = `${unescaped(folder).replace(/\/$/, '')}/`;
  const target = unescaped(uri);
  return target.startsWith(base) ? target.slice(base.length) : undefined;
}

/** A URI that compares: two clients may escape one path differently, as `c%3A` and `c:`. */
export function unescaped(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Where the path begins: after `scheme://authority`, or after `scheme:`. */
function pathStart(uri: string): number {
  const scheme = uri.indexOf(':');
  if (!uri.startsWith('//', scheme + 1)) return scheme + 1;
  const slash = uri.indexOf('/', scheme + 3);
  return slash < 0 ? uri.length : slash;
}
