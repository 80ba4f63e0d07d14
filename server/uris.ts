/** URIs as text: the server runs where there is no file system, and articles may live in virtual ones. */

/** The URI of the folder that holds the file or folder, without a slash at its end; undefined at the top. */
export function parentFolder(uri: string): string | undefined {
  const path = pathStart(uri);
  const slash = uri.lastIndexOf('/');
  return slash > path ? uri.slice(0, slash) : undefined;
}

/** The URI of `path` (slashes, no escapes) inside a folder. */
export function inFolder(folder: string, path: string): string {
  return `${folder.replace(/\/$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** The path of `uri` from `folder`, unescaped, with slashes; undefined where it lies elsewhere. */
export function relativePath(folder: string, uri: string): string | undefined {
  const base = `${normalized(folder).replace(/\/$/, '')}/`;
  const target = normalized(uri);
  return target.startsWith(base) ? target.slice(base.length) : undefined;
}

/** Two clients may escape one path differently (`c%3A` and `c:`); unescaped they are the same. */
export function normalized(uri: string): string {
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
