/** An article that was put together, and how many words it has. */
export interface MadeArticle {
  readonly text: string;
  readonly words: number;
}

const PARAGRAPHS = /\n\s*\n|\n/;

/**
 * Makes `count` articles of some `length` words each of the paragraphs of texts. Each time the texts run out they begin again one
 * paragraph further in, so that hardly any two articles are the same. Nothing where the texts have no words.
 */
export function* articlesOf(texts: readonly string[], count: number, length: number): Generator<MadeArticle> {
  const paragraphs = texts.flatMap((text) => text.split(PARAGRAPHS)).filter((text) => text.trim() !== '');
  if (paragraphs.length === 0) return;
  let [made, round] = [0, 0];
  while (made < count) {
    let article: string[] = [];
    let words = 0;
    for (let i = 0; i < paragraphs.length && made < count; i++) {
      const paragraph = paragraphs[(i + round) % paragraphs.length] ?? '';
      article.push(paragraph);
      words += paragraph.trim().split(/\s+/).length;
      const isLast = i === paragraphs.length - 1;
      if (words < length && !isLast) continue;
      yield { text: `${article.join('\n\n')}\n`, words };
      made++;
      article = [];
      words = 0;
    }
    round++;
  }
}
