import { decodeHTMLStrict } from 'entities/decode';
import type { Offset } from '../span.js';
import { PLACEHOLDER, type ProseBuilder } from './prose-builder.js';

/**
 * Reads an HTML entity or character reference (`&nbsp;`, `&laquo;`, `&#1600;`) that stands in the source at `start`: as
 * the character it stands for, as a placeholder where that is more than one UTF-16 unit, as plain text where HTML has
 * no such entity.
 */
export function readEntity(prose: ProseBuilder, entity: string, start: Offset): void {
  const decoded = decodeHTMLStrict(entity);
  const end = start + entity.length;
  if (decoded === entity) prose.text(end);
  else prose.put(decoded.length === 1 ? decoded : PLACEHOLDER, start, end);
}
