import type { PlacedBlock } from './document.js';
import type { Finding, Fix, FixSafety, Language, TextEdit } from './finding.js';
import { formatMessage, type Localized } from './message.js';
import type { ActiveRule } from './pipeline.js';
import { type BlockEdit, categoryOf, type DocumentReport, type FixProposal, type PlacedEdit } from './rule.js';

const WRITE: Localized = { ar: 'اكتب «{text}»', en: 'Write “{text}”' };
const DELETE: Localized = { ar: 'احذف «{text}»', en: 'Delete “{text}”' };
const DEFAULT_CONFIDENCE = 0.99;

/** A rule's report at its place in the source, in the reader's language. A fix that would cut through markup is left out. */
export function toFinding(
  active: ActiveRule,
  report: DocumentReport,
  blocks: readonly PlacedBlock[],
  language: Language,
): Finding {
  const { rule } = active;
  const template = rule.messages[report.message];
  if (!template) throw new Error(`${rule.id} has no message '${report.message}'`);
  return {
    ruleId: rule.id,
    category: categoryOf(rule.id),
    // A severity that the user chose holds for the rule's flags; what the rule itself calls a hint stays one.
    severity:
      active.severity === rule.severity || report.severity === 'info'
        ? (report.severity ?? active.severity)
        : active.severity,
    ...placed(blocks, report.block).map.sourceSpan(report),
    message: formatMessage(template, report.data, language),
    confidence: report.confidence ?? DEFAULT_CONFIDENCE,
    fixes: (report.fixes ?? []).flatMap((proposal) => toFix(proposal, report, active, blocks, language)),
    related: (report.related ?? []).map((place) => ({
      ...placed(blocks, place.block).map.sourceSpan(place),
      message: formatMessage(rule.messages[place.message] ?? template, place.data ?? report.data, language),
    })),
  };
}

function toFix(
  proposal: FixProposal<PlacedEdit>,
  report: DocumentReport,
  active: ActiveRule,
  blocks: readonly PlacedBlock[],
  language: Language,
): Fix[] {
  const edits =
    'edits' in proposal
      ? proposal.edits
      : [{ block: report.block, start: report.start, end: report.end, text: proposal.replacement }];
  const sourceEdits: TextEdit[] = [];
  for (const edit of edits) {
    const mapped = toSourceEdit(edit, placed(blocks, edit.block));
    if (!mapped) return [];
    sourceEdits.push(mapped);
  }
  const safety: FixSafety = proposal.safety ?? (active.rule.fix === 'safe' ? 'safe' : 'suggestion');
  return [
    {
      title: proposal.title ? proposal.title[language] : defaultTitle(proposal, report, blocks, language),
      safety,
      edits: sourceEdits,
    },
  ];
}

function defaultTitle(
  proposal: FixProposal<PlacedEdit>,
  report: DocumentReport,
  blocks: readonly PlacedBlock[],
  language: Language,
): string {
  const replacement = 'replacement' in proposal ? proposal.replacement : '';
  if (replacement.trim() !== '') return formatMessage(WRITE, { text: replacement.trim() }, language);
  return formatMessage(
    DELETE,
    { text: placed(blocks, report.block).block.text.slice(report.start, report.end) },
    language,
  );
}

/** The edit in the source; where markup stands inside the span, the edit is first cut down to what it really changes. */
export function toSourceEdit(edit: BlockEdit, { block, map }: PlacedBlock): TextEdit | undefined {
  if (map.isWhole(edit)) return { ...map.sourceSpan(edit), text: edit.text };
  // What is deleted from «في **في» may be either word: one of the two cuts may leave the markup whole.
  for (const core of [cutDown(edit, block.text, 'start'), cutDown(edit, block.text, 'end')])
    if (core.start < core.end && map.isWhole(core)) return { ...map.sourceSpan(core), text: core.text };
  return undefined;
}

/** The edit without the letters that it does not change, taken off at one side as far as they go and then at the other. */
function cutDown({ start, end, text }: BlockEdit, source: string, first: 'start' | 'end'): TextEdit {
  const before = source.slice(start, end);
  const shorter = Math.min(before.length, text.length);
  let head = 0;
  let tail = 0;
  const cutHead = () => {
    while (head + tail < shorter && before[head] === text[head]) head++;
  };
  const cutTail = () => {
    while (head + tail < shorter && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  };
  if (first === 'start') cutHead();
  cutTail();
  cutHead();
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

function placed(blocks: readonly PlacedBlock[], index: number): PlacedBlock {
  const block = blocks[index];
  if (!block) throw new RangeError(`no block ${index}`);
  return block;
}
